import { z } from "zod";
import { eventTypeSchema, idSchema, recordOf } from "./ids.ts";
import { textSchema } from "./text.ts";
import { isDuration } from "./time.ts";
import { actionSchema, guardSchema } from "./vocabulary.ts";

/** What a stage is for; drives its picture and some of the checks. */
export const STAGE_KINDS = [
  "stage",
  "form",
  "decision",
  "contract",
  "activity",
  "wait",
  "phase",
  "suspension",
  "exit",
] as const;
/** A kind of stage. */
export type StageKind = (typeof STAGE_KINDS)[number];

/** How a run ends, in words that mean the same in every program. */
export const OUTCOMES = [
  "completed",
  "positive",
  "neutral",
  "dropout",
  "ineligible",
  "declined",
  "withdrawn",
  "transferred",
  "excluded",
  "expired",
] as const;
/** How a run ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** Where the editor draws things. Outside the semantic hash: a moved box is not a new version. */
export const uiSchema = z.record(z.string().max(80), z.unknown());

/** The name of a deadline of the program, or a duration. */
export const deadlineRefSchema = z.string().refine((key) => isDuration(key) || idSchema.safeParse(key).success, {
  message: "the name of a deadline, or an ISO 8601 duration such as P14D",
});

/** A reason that an exit offers. */
const reasonSchema = z.strictObject({ value: idSchema, title: textSchema });

/** What a transition says beyond the machine: who, with which form and reason. */
const transitionMetaSchema = z.strictObject({
  label: textSchema.optional(),
  /** Roles that may send the event; absent: the roles of the stage. */
  by: z.array(idSchema).min(1).max(20).optional(),
  form: idSchema.optional(),
  reason: z.enum(["required", "optional"]).optional(),
  bulk: z.boolean().optional(),
  /** A type of event: whoever sent it last in this run may not send this one (second person). */
  notSameActorAs: eventTypeSchema.optional(),
  ui: uiSchema.optional(),
});

/** A transition of the machine. */
export const transitionSchema = z.strictObject({
  target: z
    .string()
    .regex(/^#[A-Za-z][A-Za-z0-9_-]*$/, 'a target is "#" and the id of a stage')
    .optional(),
  guard: guardSchema.optional(),
  actions: z.array(actionSchema).max(50).optional(),
  reenter: z.boolean().optional(),
  description: z.string().max(2_000).optional(),
  meta: transitionMetaSchema.optional(),
});
/** A transition, as read. */
export type Transition = z.infer<typeof transitionSchema>;

/** One transition, or several tried in order. */
export const transitionsSchema = z.union([transitionSchema, z.array(transitionSchema).min(1).max(50)]);
/** One transition or several, as read. */
export type Transitions = z.infer<typeof transitionsSchema>;

/** What a stage says beyond the machine. */
export const stageMetaSchema = z.strictObject({
  kind: z.enum(STAGE_KINDS),
  title: textSchema,
  description: textSchema.optional(),
  /** Who acts here. */
  roles: z.array(idSchema).max(20).optional(),
  form: idSchema.optional(),
  contract: idSchema.optional(),
  /** By when the stage should be over: shown and followed, moves nobody by itself. */
  due: deadlineRefSchema.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  reasons: z.array(reasonSchema).max(50).optional(),
  ui: uiSchema.optional(),
});
/** The `meta` of a stage, as read. */
export type StageMeta = z.infer<typeof stageMetaSchema>;

const stateCommon = {
  id: idSchema,
  description: z.string().max(2_000).optional(),
  meta: stageMetaSchema.optional(),
  tags: z.array(z.string().max(80)).max(20).optional(),
  entry: z.array(actionSchema).max(50).optional(),
  exit: z.array(actionSchema).max(50).optional(),
  on: z.record(eventTypeSchema, transitionsSchema).optional(),
  always: transitionsSchema.optional(),
  after: z.record(deadlineRefSchema, transitionsSchema).optional(),
  onDone: transitionsSchema.optional(),
};

/** A state of the machine: a stage, a phase with stages inside, parallel regions, a history, or an end. */
export interface State {
  id: string;
  type?: "atomic" | "compound" | "parallel" | "final" | "history" | undefined;
  initial?: string | undefined;
  history?: "shallow" | "deep" | undefined;
  target?: string | undefined;
  description?: string | undefined;
  meta?: StageMeta | undefined;
  tags?: string[] | undefined;
  entry?: z.infer<typeof actionSchema>[] | undefined;
  exit?: z.infer<typeof actionSchema>[] | undefined;
  on?: Record<string, Transitions> | undefined;
  always?: Transitions | undefined;
  after?: Record<string, Transitions> | undefined;
  onDone?: Transitions | undefined;
  states?: Record<string, State> | undefined;
}

/** A state of the machine; states nest freely, within the limits of `parseDefinition`. */
export const stateSchema: z.ZodType<State> = z.lazy(() =>
  z.strictObject({
    ...stateCommon,
    type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
    initial: idSchema.optional(),
    history: z.enum(["shallow", "deep"]).optional(),
    target: z
      .string()
      .regex(/^#[A-Za-z][A-Za-z0-9_-]*$/)
      .optional(),
    states: recordOf(stateSchema).optional(),
  }),
);
