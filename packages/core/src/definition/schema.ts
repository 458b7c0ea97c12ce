import { z } from "zod";
import {
  contractSchema,
  deadlineSchema,
  fieldSchema,
  formSchema,
  matchingSchema,
  memberSchema,
  noticeSchema,
  placeSchema,
  roleSchema,
  ruleSchema,
  sessionSchema,
  taskSchema,
} from "./catalog.ts";
import { eventTypeSchema, idSchema, recordOf, slugSchema } from "./ids.ts";
import { indicatorSchema, propertySchema } from "./impact.ts";
import { factsSchema, scenarioSchema } from "./scenario.ts";
import { stateSchema, transitionsSchema, uiSchema } from "./states.ts";
import { actionSchema } from "./vocabulary.ts";
import { textSchema } from "./text.ts";
import { dateSchema, positiveDurationSchema } from "./time.ts";

/** The format this code writes. Older ones are migrated on reading, see `formats.ts`. */
export const FORMAT = 1;

const timeZoneSchema = z
  .string()
  .max(60)
  .refine(
    (zone) => {
      try {
        return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
      } catch {
        return false;
      }
    },
    { message: "an IANA time zone such as Europe/Paris" },
  );

/** May a person come back? Never two runs of one program at once. */
const againSchema = z.union([z.enum(["never", "after-exit"]), z.strictObject({ after: positiveDurationSchema })]);

/** What the program says beyond the machine: catalog, texts, figures, proofs, scenarios. */
export const programMetaSchema = z.strictObject({
  format: z.literal(FORMAT),
  title: textSchema,
  summary: textSchema.optional(),
  license: z.string().max(80).optional(),
  authors: z.array(z.string().max(200)).max(50).optional(),
  checkedOn: dateSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  again: againSchema.optional(),
  roles: recordOf(roleSchema),
  fields: recordOf(fieldSchema).optional(),
  forms: recordOf(formSchema).optional(),
  rules: recordOf(ruleSchema).optional(),
  contracts: recordOf(contractSchema).optional(),
  deadlines: recordOf(deadlineSchema).optional(),
  notices: recordOf(noticeSchema).optional(),
  tasks: recordOf(taskSchema).optional(),
  members: recordOf(memberSchema).optional(),
  matching: matchingSchema.optional(),
  cohort: z.strictObject({ fields: z.array(idSchema).max(50) }).optional(),
  places: recordOf(placeSchema).optional(),
  sessions: recordOf(sessionSchema).optional(),
  indicators: recordOf(indicatorSchema).optional(),
  properties: z.array(propertySchema).max(100).optional(),
  scenarios: z.array(scenarioSchema).max(100).optional(),
  ui: uiSchema.optional(),
});
/** The `meta` of a program, as read. */
export type ProgramMeta = z.infer<typeof programMetaSchema>;

/** What a run knows before anything happened. Only `data` and `measures` may start with values. */
const emptySchema = z.strictObject({});
/** The `context` of the machine as written in the file. */
const initialContextSchema = z.strictObject({
  person: emptySchema.optional(),
  data: factsSchema.optional(),
  contracts: emptySchema.optional(),
  tasks: emptySchema.optional(),
  measures: z.record(idSchema, z.number()).optional(),
  lists: emptySchema.optional(),
  members: emptySchema.optional(),
  cohort: emptySchema.optional(),
});

/** A whole program: an XState v5 machine config with everything Parcours needs in `meta`. Unknown keys are refused. */
export const definitionSchema = z.strictObject({
  id: slugSchema,
  initial: idSchema,
  description: z.string().max(2_000).optional(),
  context: initialContextSchema.optional(),
  meta: programMetaSchema,
  entry: z.array(actionSchema).max(50).optional(),
  on: z.record(eventTypeSchema, transitionsSchema).optional(),
  states: recordOf(stateSchema),
});
/** A whole program, as read. */
export type Definition = z.infer<typeof definitionSchema>;
