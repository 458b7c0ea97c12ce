import type { Bilingual } from "../definition/problem.ts";
import type { Fact } from "../definition/values.ts";
import type { LeafTrace } from "../rules/evaluate.ts";
import type { Truth } from "../rules/truth.ts";

/** What a guard answered when the machine asked it. `arrow` numbers the transition it stands on. */
export interface GuardTrace {
  arrow: number;
  guard: string;
  result: Truth;
  missing: string[];
  leaves: LeafTrace[];
}

/** One microstep as it happened: the transitions taken and the states left and entered, in the machine's own order. */
export interface Move {
  arrows: number[];
  left: string[];
  entered: string[];
}

/** An effect action that ran, still without its id. */
export interface RawEffect {
  type: string;
  params: Record<string, unknown>;
}

/**
 * Everything that one run of the machine may see and say besides its context. XState's guards and actions read it
 * through the compiled machine, because an `always` or a `done` transition does not carry the event that caused it.
 */
export interface Frame {
  /** Instant of the event, ISO 8601 UTC. */
  readonly now: string;
  /** Data of the event, by name. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Answers of a form that were checked: what `save` stores. */
  readonly answers: Readonly<Record<string, Fact>>;
  readonly actorId: string | undefined;
  /** The event answers a form of which each actor has one answer. */
  readonly perActor: boolean;
  /** Numbers of the transitions that this actor may set off. */
  readonly permitted: ReadonlySet<number>;
  /** Free places by place; a place that is absent is not known. */
  readonly places: Readonly<Record<string, number>>;
  /** Days by which the suspension that this event ends has lasted. */
  readonly suspendedDays: number;
  readonly guards: GuardTrace[];
  readonly moves: Move[];
  readonly effects: RawEffect[];
  readonly measures: { measure: string; value: number }[];
  /** Data of the event that do not fit the field they are written to: such an event is refused. */
  readonly errors: { path: string; message: Bilingual }[];
  /** Facts of the person that changed. */
  readonly personChanges: Record<string, Fact>;
}

/** A frame with nothing in it yet. */
export const newFrame = (given: Partial<Frame> & Pick<Frame, "now">): Frame => ({
  data: {},
  answers: {},
  actorId: undefined,
  perActor: false,
  permitted: new Set(),
  places: {},
  suspendedDays: 0,
  guards: [],
  moves: [],
  effects: [],
  measures: [],
  errors: [],
  personChanges: {},
  ...given,
});
