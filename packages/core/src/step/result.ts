import type { FactRecord } from "../definition/context.ts";
import type { Trigger } from "../definition/outline.ts";
import type { LeafTrace } from "../rules/evaluate.ts";
import type { Truth } from "../rules/truth.ts";
import type { Effect } from "./effects.ts";
import type { Snapshot, Timer } from "./snapshot.ts";

/** A recorded move: one microstep of the machine. */
export interface TransitionRecord {
  /** `hand`: somebody entitled put the run there. */
  trigger: Trigger | "start" | "hand";
  /** The event's type, or the deadline's name; `""` for eventless moves. */
  event: string;
  /** JSON Pointers of the transitions taken. */
  paths: string[];
  /** Where the person rested before and after, among what this move touched. */
  from: string[];
  to: string[];
  /** Every stage and phase left and entered, in order. */
  left: string[];
  entered: string[];
}

/** A guard that was asked. */
export interface TraceEntry {
  /** JSON Pointer of the transition it stands on. */
  path: string;
  guard: string;
  result: Truth;
  missing: string[];
  leaves: LeafTrace[];
}

/** Something the run sends to itself at once, as a step of its own. */
export interface FollowUp {
  type: string;
  data?: Record<string, string | number>;
}

/** An applied event: all that has to be stored in one transaction. */
export interface Applied {
  ok: true;
  snapshot: Snapshot;
  transitions: TransitionRecord[];
  /** Net of the step: a stage passed through in one step leaves none. */
  timers: { set: Timer[]; cancel: string[] };
  effects: Effect[];
  measures: { measure: string; value: number }[];
  trace: TraceEntry[];
  followUps: FollowUp[];
  /** The role in which the actor acted. */
  role?: string;
  /** What the run started with, for the step that starts it. */
  beginning?: { person: FactRecord; cohort: FactRecord; members: Record<string, FactRecord> };
}
