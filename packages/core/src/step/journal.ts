import type { FactRecord } from "../definition/context.ts";
import type { Effect } from "./effects.ts";
import type { Actor, ProgramEvent } from "./event.ts";
import type { TraceEntry, TransitionRecord, Applied } from "./result.ts";

/** Who acted, as recorded. */
export interface RecordedActor {
  kind: Actor["kind"];
  id?: string;
  /** The program's role in which they acted. */
  role?: string;
  /** All roles in which they might have acted, so that replay takes the same branch. */
  roles: string[] | "*";
  /** They wrote down what the person of that role answered, who was beside them. */
  assisting?: true;
}

/** What a run started with, as recorded. */
export interface RecordedBeginning {
  person: FactRecord;
  cohort: FactRecord;
  members: Record<string, FactRecord>;
}

/**
 * One applied event and all that came of it. Sequences are gapless from 1 in each run, and the entries alone rebuild
 * the snapshot. `failed` records an event that the program could not process: it moved nobody.
 */
export interface JournalEntry {
  sequence: number;
  kind: "started" | "event" | "timer" | "failed";
  event: {
    type: string;
    data?: Record<string, unknown>;
    as?: string;
    reason?: { code?: string; text?: string };
    armed?: number;
    backdated?: boolean;
    /** What somebody answered went when they were erased: what is left can be followed, and not run again. */
    redacted?: boolean;
  };
  beginning?: RecordedBeginning;
  actor: RecordedActor;
  /** Free places as they were counted for this event. */
  places?: Record<string, number>;
  /** When it happened, and when it was recorded: instants, ISO 8601 UTC. */
  occurredAt: string;
  recordedAt: string;
  transitions: TransitionRecord[];
  effects: Effect[];
  measures: { measure: string; value: number }[];
  trace: TraceEntry[];
  status: "active" | "held" | "done";
  outcome?: string;
  /** The exit reached. */
  exit?: string;
  /** Fields whose absence holds the person after this entry. */
  missing: string[];
  /** Why it failed. */
  cause?: string;
}

const recordedActor = ({ kind, id, roles, assisting }: Actor, role: string | undefined): RecordedActor => ({
  kind,
  ...(id !== undefined && { id }),
  ...(role !== undefined && { role }),
  roles,
  ...(assisting === true && { assisting }),
});

const recordedEvent = (event: ProgramEvent): JournalEntry["event"] => ({
  type: event.type,
  ...(event.data !== undefined && { data: event.data }),
  ...(event.as !== undefined && { as: event.as }),
  ...(event.reason !== undefined && { reason: event.reason }),
  ...(event.armed !== undefined && { armed: event.armed }),
  ...(event.backdated === true && { backdated: true }),
});

const after = (applied: Applied) => {
  const { snapshot, transitions, effects, measures, trace } = applied;
  const { status, outcome, exit, missing, sequence } = snapshot;
  return {
    sequence,
    transitions,
    effects,
    measures,
    trace,
    status,
    ...(outcome !== undefined && { outcome }),
    ...(exit !== undefined && { exit }),
    missing,
  };
};

/** The entry of an event that was applied. */
export const entryOf = (
  applied: Applied,
  event: ProgramEvent,
  occurredAt: string,
  recordedAt: string,
): JournalEntry => ({
  kind: event.actor.kind === "timer" ? "timer" : "event",
  event: recordedEvent(event),
  actor: recordedActor(event.actor, applied.role),
  ...(event.places !== undefined && { places: event.places }),
  occurredAt,
  recordedAt,
  ...after(applied),
});

/** The entry of a run's beginning. */
export const startEntryOf = (
  applied: Applied,
  actor: Actor,
  places: Record<string, number> | undefined,
  occurredAt: string,
  recordedAt: string,
): JournalEntry => {
  const { person, cohort, members } = applied.beginning ?? { person: {}, cohort: {}, members: {} };
  return {
    kind: "started",
    event: { type: "started" },
    beginning: { person, cohort, members },
    actor: recordedActor(actor, undefined),
    ...(places !== undefined && { places }),
    occurredAt,
    recordedAt,
    ...after(applied),
  };
};
