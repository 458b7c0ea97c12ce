import type { CastStory } from "./cast.ts";
import { between, DAY, moved } from "./dates.ts";
import type { PlannedAct, PlannedRun } from "./story.ts";

/** What is done next in the demo: somebody starts, somebody acts, or a deadline rings by itself. */
export type Item = { at: string; story: CastStory; sends: boolean } & (
  | { kind: "start"; run: PlannedRun }
  | { kind: "act"; act: PlannedAct }
  | { kind: "timer" }
);

/** Things that are done at once. */
export interface Round {
  items: Item[];
  /** When it is recorded: at most some days after it happened. */
  clock: string;
  /** The window ends with it: what runs owe each other is settled. */
  isLast: boolean;
  /** Up to when deadlines ring in it; absent: none does. */
  ringUpTo?: string;
}

const WINDOW = 3 * DAY;

const RANK = { timer: 0, start: 1, act: 2 };

/**
 * When deadlines ring. One that had passed before the stage was entered that counts it rings at once: after what led
 * there, though its own date is before.
 */
const ringsOf = ({ moments }: CastStory): string[] => {
  let latest = "";
  return moments.flatMap(({ cause, at }) => {
    latest = at < latest ? moved(latest, 1) : at;
    return cause === "timer" ? [latest] : [];
  });
};

const itemsOf = (story: CastStory): Item[] => {
  const sending = new Set(story.moments.flatMap(({ cause, at }) => (cause === "sent" ? [at] : [])));
  const common = (at: string) => ({ at, story, sends: sending.has(at) });
  return [
    ...story.story.runs.map((run): Item => ({ kind: "start", ...common(run.startAt), run })),
    ...story.story.acts.map((act): Item => ({ kind: "act", ...common(act.at), act })),
    ...ringsOf(story).map((at): Item => ({ kind: "timer", ...common(at) })),
  ];
};

/** Items of some days; what sends something to another run ends its window, so that it arrives by the right clock. */
const windowsOf = (items: readonly Item[]): Item[][] => {
  const windows: Item[][] = [];
  let window: Item[] = [];
  for (const item of items) {
    const first = window[0];
    const before = window.at(-1);
    if (before?.sends === true || (first !== undefined && between(first.at, item.at) > WINDOW)) {
      windows.push(window);
      window = [];
    }
    window.push(item);
  }
  return window.length > 0 ? [...windows, window] : windows;
};

/**
 * The rounds of a window. Within a story everything keeps its order. A deadline rings in a round after, or at the end
 * of, all that happened before it: ringing takes everybody's deadlines up to its time.
 */
const roundsOf = (window: readonly Item[], clock: string): Round[] => {
  const rounds: Round[] = [];
  const reached = new Map<CastStory, number>();
  let latestEvent = 0;
  for (const item of window) {
    const own = (reached.get(item.story) ?? -1) + 1;
    const level = item.kind === "timer" ? Math.max(own, latestEvent) : own;
    if (item.kind !== "timer") latestEvent = Math.max(latestEvent, level);
    reached.set(item.story, level);
    const round = (rounds[level] ??= { items: [], clock, isLast: false });
    if (item.kind === "timer") round.ringUpTo = item.at;
    else round.items.push(item);
  }
  const last = rounds.at(-1);
  if (last !== undefined) last.isLast = true;
  return rounds;
};

/** Everything that happens in the demo, in order of time, in rounds. */
export const timelineOf = (stories: readonly CastStory[]): Round[] => {
  const items = stories
    .flatMap(itemsOf)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : RANK[a.kind] - RANK[b.kind]));
  return windowsOf(items).flatMap((window) => roundsOf(window, window.at(-1)!.at));
};
