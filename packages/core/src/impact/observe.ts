import { toMilliseconds } from "../calendar/zone.ts";
import type { Outline, Stage } from "../definition/outline.ts";
import type { Run, RunEntry, RunMove } from "./run.ts";

/** Something that happened: when (milliseconds), and in which place of the journal. */
export interface Occurrence {
  at: number;
  order: number;
}

/** A pass through a stage or a phase; still inside when `to` is absent. */
export interface Stay {
  stage: string;
  from: number;
  to?: number;
}

/** A move between two places; `from` is absent for the first one. */
export interface Flow {
  from: string | undefined;
  to: string;
  at: number;
}

/** What one journal shows, read once. */
export interface Observation {
  started: Occurrence;
  entered: Map<string, Occurrence[]>;
  left: Map<string, Occurrence[]>;
  events: Map<string, Occurrence[]>;
  stays: Stay[];
  flows: Flow[];
  measures: { measure: string; value: number; at: number }[];
  end?: Occurrence & { exit: string | undefined; outcome: string | undefined; reason: string | undefined };
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** The outermost of these stages: those whose phase is not among them. */
const outermost = (outline: Outline, ids: string[]): string[] => {
  const set = new Set(ids);
  return ids.filter((id) => !set.has(outline.byId.get(id)?.parent?.id ?? ""));
};

/** Where a move starts or ends as people see it: the leaf, or the parallel phase when it is left or entered as a whole. */
const place = (outline: Outline, id: string, among: Set<string>): string => {
  let stage: Stage | undefined = outline.byId.get(id);
  while (stage !== undefined && stage.state.type !== "parallel") {
    const inner: Stage | undefined = stage.children.find((child) => among.has(child.id));
    if (inner === undefined) break;
    stage = inner;
  }
  return stage?.id ?? id;
};

/**
 * From where to where one move went. Regions that react to one event move side by side: each pair lies in one phase.
 * Stages that this version does not know stand for themselves.
 */
const flowsOf = (outline: Outline, move: RunMove, at: number): Flow[] => {
  const left = outermost(outline, move.left);
  const entered = outermost(outline, move.entered);
  const parentOf = (id: string): string | undefined => outline.byId.get(id)?.parent?.id;
  const among = new Set([...move.left, ...move.entered]);
  return entered.flatMap((to): Flow[] => {
    const beside = left.filter((from) => parentOf(from) === parentOf(to));
    const sources = beside.length > 0 ? beside : left;
    const target = place(outline, to, among);
    if (sources.length === 0) return [{ from: undefined, to: target, at }];
    return sources.map((from) => ({ from: place(outline, from, among), to: target, at }));
  });
};

/** Reads a journal once. `outline` is of the version whose indicators are counted; the run may be of an older one. */
export const observe = (outline: Outline, run: Run): Observation => {
  const seen: Observation = {
    started: { at: toMilliseconds(run.startedAt), order: -1 },
    entered: new Map(),
    left: new Map(),
    events: new Map(),
    stays: [],
    flows: [],
    measures: [],
  };
  const inside = new Map<string, Stay>();
  let order = 0;
  const readMove = (move: RunMove, at: number): void => {
    order += 1;
    for (const stage of move.left) {
      push(seen.left, stage, { at, order });
      const stay = inside.get(stage);
      // A backdated entry can lie before the stage was entered; nobody stays for less than no time.
      if (stay !== undefined) stay.to = Math.max(stay.from, at);
      inside.delete(stage);
    }
    order += 1;
    for (const stage of move.entered) {
      push(seen.entered, stage, { at, order });
      const stay: Stay = { stage, from: at };
      inside.set(stage, stay);
      seen.stays.push(stay);
    }
    seen.flows.push(...flowsOf(outline, move, at));
  };
  const readEntry = (entry: RunEntry): void => {
    const at = toMilliseconds(entry.occurredAt);
    order += 1;
    push(seen.events, entry.event.type, { at, order });
    for (const move of entry.transitions) readMove(move, at);
    for (const { measure, value } of entry.measures ?? []) seen.measures.push({ measure, value, at });
    if (entry.status !== "done" || seen.end !== undefined) return;
    order += 1;
    const exit = entry.transitions.at(-1)?.entered.at(-1);
    seen.end = { at, order, exit, outcome: entry.outcome, reason: entry.event.reason?.code };
    // An exit is where the journey ends, not a stage where people stay.
    for (const [stage, stay] of inside) if (stage !== exit) stay.to = Math.max(stay.from, at);
  };
  for (const entry of run.journal) if (entry.kind !== "failed") readEntry(entry);
  const exit = seen.end?.exit;
  if (exit !== undefined) seen.stays = seen.stays.filter((stay) => stay.stage !== exit);
  return seen;
};
