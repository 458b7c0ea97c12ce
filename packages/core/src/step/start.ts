import { normalizeInstant } from "../calendar/zone.ts";
import type { FactRecord, RunContext } from "../definition/context.ts";
import type { Compiled } from "../machine/compile.ts";
import { newFrame } from "../machine/frame.ts";
import { enterMachine } from "../machine/run.ts";
import type { Refusal } from "./event.ts";
import { failed } from "./failed.ts";
import type { Applied } from "./result.ts";
import { settle } from "./settle.ts";

/** What a run starts with. */
export interface Beginning {
  enrollment: string;
  /** Facts of the participant's file; those that the program does not read are left out. */
  person?: FactRecord;
  cohort?: FactRecord;
  /** Facts of the other runs that take part, by member. */
  members?: Record<string, FactRecord>;
  /** Free places by place. */
  places?: Record<string, number>;
  /** Id of who starts it. */
  actorId?: string;
}

/** The facts of the participant's file that a program reads: its fields of participant source. */
export const personFields = (compiled: Compiled): string[] =>
  Object.entries(compiled.definition.meta.fields ?? {})
    .filter(([, field]) => field.source === "participant")
    .map(([id]) => id);

const pick = (facts: FactRecord, ids: string[]): FactRecord =>
  Object.fromEntries(ids.filter((id) => Object.hasOwn(facts, id)).map((id) => [id, facts[id] ?? null]));

const contextFor = (compiled: Compiled, beginning: Beginning): RunContext => ({
  person: pick(beginning.person ?? {}, personFields(compiled)),
  data: { ...compiled.definition.context?.data },
  contracts: {},
  tasks: {},
  measures: { ...compiled.definition.context?.measures },
  lists: {},
  members: { ...beginning.members },
  cohort: pick(beginning.cohort ?? {}, compiled.definition.meta.cohort?.fields ?? []),
});

/**
 * Starts a run at `now` (an instant). Pure. Fails, and only fails, when the program does (an endless loop).
 */
export const start = (compiled: Compiled, beginning: Beginning, now: string): Applied | Refusal => {
  const at = normalizeInstant(now);
  const frame = newFrame({
    now: at,
    actorId: beginning.actorId,
    places: beginning.places ?? {},
  });
  try {
    const context = contextFor(compiled, beginning);
    const result = enterMachine(compiled, context, frame);
    const clocks = { deadlines: {}, scheduled: {} };
    const applied = settle({
      compiled,
      before: {
        enrollment: beginning.enrollment,
        sequence: 0,
        occurredAt: at,
        entered: {},
        frozen: {},
        actors: {},
        ...clocks,
      },
      stored: clocks,
      result,
      frame,
      early: [],
      eventType: "started",
      followUps: [],
      role: undefined,
    });
    const { person, cohort, members } = context;
    return { ...applied, beginning: { person, cohort, members } };
  } catch (error) {
    return failed(error);
  }
};
