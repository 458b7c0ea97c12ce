import type { RunContext } from "../definition/context.ts";
import type { Outcome } from "../definition/states.ts";
import type { MachineState } from "../machine/run.ts";

/**
 * Something that will be sent to the run by itself: a deadline of a stage (`xstate.after.<deadline>.<stage>`), a
 * scheduled built-in event (`contract.charter.expired`), or `recheck` when a dated rule may change its answer.
 */
export interface Timer {
  id: string;
  /** Instant, ISO 8601 UTC. */
  dueAt: string;
  event: { type: string; data?: Record<string, string | number> };
  /** The sequence of the step that set it. */
  armed: number;
}

/** A deadline of a stage that is active. It runs while it has a due date. */
export interface StageDeadline {
  stage: string;
  deadline: string;
  /** Absent: the date it counts from is not known, or it has fired already for this date. */
  dueAt?: string;
  armed: number;
  /** The date it was counted from, when it counts from a field. */
  base?: string;
  /** It fired for `base` and waits for another date. */
  fired?: boolean;
  /** The field it counts from, when that is missing. */
  missing?: string;
}

/** A deadline that waits for the end of a suspension. */
export interface FrozenDeadline {
  /** The suspension that froze it. */
  by: string;
  /** Since when, ISO 8601 UTC. */
  since: string;
  /** Absent: it had rung already, and stays so. */
  dueAt?: string;
  fired?: true;
  /** The date it was counted from, when it counts from a field. */
  base?: string;
  mode: "freeze" | "keep";
}

/** All that has to be stored of a run. Plain JSON; the journal rebuilds it. */
export interface Snapshot {
  enrollment: string;
  status: "active" | "held" | "done";
  outcome?: Outcome;
  /** The exit reached. */
  exit?: string;
  /** Ids of the leaves where the person rests. */
  stages: string[];
  /** Fields whose absence holds the person. */
  missing: string[];
  machine: MachineState;
  /** Sequence of the last step, from 1. */
  sequence: number;
  /** Instant of the latest event, ISO 8601 UTC. */
  occurredAt: string;
  /** Since when each active stage and phase has been active. */
  entered: Record<string, string>;
  /** Deadlines of active stages, by timer id. */
  deadlines: Record<string, StageDeadline>;
  frozen: Record<string, FrozenDeadline>;
  /** Scheduled built-in events, by timer id. */
  scheduled: Record<string, Timer>;
  /** Who last sent the events that a second person must not repeat. */
  actors: Record<string, string>;
}

/** What the run knows. */
export const contextOf = (snapshot: Snapshot): RunContext => snapshot.machine.context;
