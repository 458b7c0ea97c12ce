import { z } from "zod";
import { eventTypeSchema, idSchema } from "./ids.ts";
import { OUTCOMES } from "./states.ts";
import { wordingSchema } from "./text.ts";
import { instantSchema, positiveDurationSchema } from "./time.ts";
import { factSchema } from "./values.ts";

/** Facts by field id. */
export const factsSchema = z.record(idSchema, factSchema);

/** The refusals that `step` names. */
export const REFUSALS = ["ended", "not_accepted_here", "not_allowed", "invalid_data", "rule_not_met"] as const;
/** Why an event was refused. */
export type RefusalReason = (typeof REFUSALS)[number];

/** What must be true at a point of a scenario; what is left out is not looked at. */
export const expectationSchema = z.strictObject({
  /** The stages where the person rests (leaves of the machine), in any order; all of them. */
  stages: z.array(idSchema).optional(),
  status: z.enum(["active", "held", "done"]).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  /** Fields whose absence holds the person; all of them. */
  missing: z.array(idSchema).optional(),
  data: factsSchema.optional(),
  person: factsSchema.optional(),
  measures: z.record(idSchema, z.number()).optional(),
  /** Status by contract: `waiting`, `open`, `completed`, `declined`, `expired`, `voided`, `terminated`. */
  contracts: z.record(idSchema, z.string().max(20)).optional(),
  /** Tasks that are open now. */
  tasks: z.array(idSchema).optional(),
  /** Notices sent so far (at least these). */
  notices: z.array(idSchema).optional(),
  /** Events sent to other runs so far (at least these). */
  sent: z.array(eventTypeSchema).optional(),
  /** Due instants of running deadlines, by deadline name: a date, or a date and time. */
  due: z.record(z.string().max(80), z.string().max(40)).optional(),
});
/** An expectation, as read. */
export type Expectation = z.infer<typeof expectationSchema>;

const sendStepSchema = z.strictObject({
  send: z.strictObject({
    type: eventTypeSchema,
    data: z.record(z.string().max(80), z.unknown()).optional(),
    reason: z.strictObject({ code: idSchema.optional(), text: z.string().max(2_000).optional() }).optional(),
    /** When it really happened, when that is before now. */
    occurredAt: instantSchema.optional(),
  }),
  /** The role in which it is sent; absent: the organization itself. */
  as: idSchema.optional(),
  /** Who sends it, to tell two people of one role apart. */
  by: idSchema.optional(),
  /** The event is expected to be refused for this reason. */
  refused: z.enum(REFUSALS).optional(),
});

/** One line of a scenario: something is sent, time passes, places change, or something is expected. */
export const scenarioStepSchema = z.union([
  sendStepSchema,
  z.strictObject({ wait: positiveDurationSchema }),
  z.strictObject({ until: instantSchema }),
  /** Free places from now on, by place. */
  z.strictObject({ places: z.record(idSchema, z.number().int().min(0)) }),
  z.strictObject({ expect: expectationSchema }),
]);
/** A line of a scenario, as read. */
export type ScenarioStep = z.infer<typeof scenarioStepSchema>;

/** A person's story with the program, played on a clock of its own. */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  title: wordingSchema,
  start: instantSchema,
  participant: factsSchema,
  cohort: factsSchema.optional(),
  members: z.record(idSchema, factsSchema).optional(),
  places: z.record(idSchema, z.number().int().min(0)).optional(),
  steps: z.array(scenarioStepSchema).min(1).max(500),
});
/** A scenario, as read. */
export type Scenario = z.infer<typeof scenarioSchema>;
