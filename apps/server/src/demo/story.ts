import type { Fact } from "@parcours/core";

export type Facts = Record<string, Fact>;

/** Something that someone does in a run. */
export interface ScriptedEvent {
  type: string;
  data?: Record<string, unknown>;
  reason?: { code?: string; text?: string };
  /** The program's role in which it is sent; absent: the organization itself. */
  as?: string;
  /** Who sends it, to tell two people of one role apart. */
  by?: string;
  /** When it happened, when that was before it was told. */
  occurredAt?: string;
}

/** One enrollment of a story. Members are other runs of the same story, by key. */
export interface PlannedRun {
  key: string;
  program: string;
  startAt: string;
  person: Facts;
  cohort?: Facts;
  /** Places that are free for it from the start. */
  places?: Record<string, number>;
  members?: Record<string, string>;
  /** Facts of members that are not played. */
  memberFacts?: Record<string, Facts>;
}

/** What happens to a run at an instant: an event, or another number of places. */
export interface PlannedAct {
  at: string;
  run: string;
  event?: ScriptedEvent;
  places?: Record<string, number>;
}

/** Runs that belong together, and everything that people do in them, in order of time. */
export interface Story {
  runs: PlannedRun[];
  acts: PlannedAct[];
}
