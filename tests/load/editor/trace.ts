import type { CDPSession, Page } from "playwright-core";

/** An event as the browser records it; times in microseconds. */
interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of it, what the thread really worked. */
  tdur?: number;
  args?: { name?: string; data?: { type?: string } };
}

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "devtools.timeline.frame",
  "toplevel",
  "__metadata",
];

/** What keeps the main thread busy for a page: its scripts, styles and layout; painting is not counted. */
const SCRIPT = new Set([
  "EvaluateScript",
  "v8.compile",
  "FunctionCall",
  "EventDispatch",
  "FireAnimationFrame",
  "TimerFire",
  "RunMicrotasks",
  "V8.GC_MC_BACKGROUND_MARKING",
  "MajorGC",
  "MinorGC",
]);
const LAYOUT = new Set([
  "UpdateLayoutTree",
  "RecalculateStyles",
  "Layout",
  "PrePaint",
  "IntersectionObserverController::computeIntersections",
]);
const TASK = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);
/** The end of a frame on the main thread. */
const FRAME = "Commit";

/** What some work took, in milliseconds. */
export interface Spent {
  /** What the thread worked on it. */
  work: number;
  /** From its beginning to its end, with whatever else had the processor meanwhile. */
  clock: number;
}

/** What happened on the main thread, in milliseconds. */
export interface Trace {
  /** How long each task took. */
  tasks: number[];
  /** How long the longest one kept the processor: what it would take on a machine with nothing else to do. */
  longestAlone: number;
  /** Script, style and layout between one frame and the next. */
  frames: number[];
  /** Script, style and layout from the first key that is pressed to the end of the frame that shows what it did. */
  untilFrame: Spent;
  /** All script, style and layout. */
  work: number;
}

/** Pieces of work that are no part of another one. */
const outermost = (events: readonly TraceEvent[]): TraceEvent[] => {
  const kept: TraceEvent[] = [];
  let end = -Infinity;
  for (const event of events) {
    if (event.ts < end) continue;
    kept.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return kept;
};

const read = (events: readonly TraceEvent[]): Trace => {
  const mains = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const threads = mains.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid)
      .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
  );
  // Of several pages the one that was worked on did the most.
  const busy = (list: readonly TraceEvent[]): number => list.filter(({ name }) => SCRIPT.has(name)).length;
  const main = threads.toSorted((a, b) => busy(b) - busy(a))[0] ?? [];
  const whole = main.filter(({ ph }) => ph === "X");
  const work = outermost(whole.filter(({ name }) => SCRIPT.has(name) || LAYOUT.has(name)));
  const ends = whole.filter(({ name }) => name === FRAME).map(({ ts, dur = 0 }) => ts + dur);
  const between = (from: number, to: number): Spent => {
    const spent: Spent = { work: 0, clock: 0 };
    for (const { ts, dur = 0, tdur = dur } of work) {
      if (ts < from || ts >= to) continue;
      spent.work += tdur / 1_000;
      spent.clock += dur / 1_000;
    }
    return spent;
  };
  const key = whole.find(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown");
  // Work is told by its outermost piece, which may begin a little before the key's own.
  const pressed = work.findLast(({ ts }) => ts <= (key?.ts ?? -Infinity))?.ts ?? -Infinity;
  const tasks = outermost(whole.filter(({ name }) => TASK.has(name)));
  return {
    tasks: tasks.map(({ dur = 0 }) => dur / 1_000),
    longestAlone: Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur / 1_000)),
    frames: ends.map((end, at) => between(ends[at - 1] ?? -Infinity, end).clock),
    untilFrame: between(pressed, ends.find((end) => end > pressed) ?? Infinity),
    work: between(-Infinity, Infinity).work,
  };
};

/** Records what the browser does while something is done to a page. */
export const traced = async (page: Page, act: () => Promise<void>): Promise<Trace> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, recordMode: "recordUntilFull" },
  });
  await act();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return read(events);
};
