import { z } from "@hono/zod-openapi";
import { instantSchema, jsonObject, maskedSchema } from "./shared-parts.ts";

const idRef = z.string().openapi({ example: "enr_01kjq8h2v0c2m9d7x4t6w8y1a3" });

const causeSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("missing"),
      fields: z.array(z.object({ id: z.string(), title: z.string() })),
      message: z.string().openapi({ example: "birth date is missing" }),
    }),
    z.object({ kind: z.literal("error"), message: z.string(), event: z.string() }),
  ])
  .openapi("HeldCause");

const nextEventSchema = z
  .object({
    event: z.string(),
    label: z.string(),
    by: z.array(z.string()).openapi({ description: "Roles of the program that may send it." }),
    form: z.string().optional(),
    reason: z.enum(["required", "optional"]).optional(),
    bulk: z.boolean(),
    reasons: z.array(z.object({ value: z.string(), title: z.string() })),
    allowed: z.boolean().openapi({ description: "Whether the caller may send it now." }),
    why: z.string().optional().openapi({ description: "Why not, or under which condition." }),
    assist: z.string().optional().openapi({
      description: "Role of somebody outside the organization who may send it now: you may write down their answer.",
    }),
  })
  .openapi("NextEvent");

const partySchema = z.looseObject({ role: z.string() });

export const enrollmentShape = {
  id: idRef,
  program: z.object({ id: z.string(), slug: z.string(), version: z.int() }),
  version: z.int(),
  participant: z.string().nullable(),
  name: z
    .string()
    .optional()
    .openapi({ description: "Of the participant, in lists and files.", example: "Ana Martin" }),
  status: z.enum(["active", "held", "done"]),
  cause: causeSchema.optional(),
  outcome: z.string().optional(),
  exit: z.string().optional(),
  site: z.string().optional(),
  cohort: z.string().optional(),
  owner: z.string().optional(),
  stages: z.array(z.string()).openapi({ description: "Ids of the stages where the person rests." }),
  value: z.unknown().openapi({ description: "XState's state value." }),
  masked: maskedSchema,
  data: jsonObject,
  person: jsonObject,
  measures: z.record(z.string(), z.number()),
  lists: jsonObject,
  contracts: z.array(
    z.object({
      contract: z.string(),
      status: z.string(),
      instance: z.int(),
      at: instantSchema,
      parties: z.array(partySchema),
    }),
  ),
  tasks: z.array(
    z.object({ task: z.string(), title: z.string(), status: z.string(), instance: z.int(), at: instantSchema }),
  ),
  revision: z.int(),
  timers: z.array(z.object({ id: z.string(), event: z.string(), dueAt: instantSchema })),
  next: z.array(nextEventSchema),
  startedAt: instantSchema,
  updatedAt: instantSchema,
  lastOccurredAt: instantSchema.openapi({
    description: "When the last thing happened; `updatedAt` is when it was recorded.",
  }),
  endedAt: instantSchema.optional(),
  dueAt: instantSchema.optional().openapi({ description: "The nearest deadline." }),
};

export const enrollmentSchema = z.object(enrollmentShape).openapi("Enrollment");

export const enrollmentFileSchema = z
  .object({
    ...enrollmentShape,
    roles: z.array(z.object({ role: z.string(), kind: z.string(), id: z.string() })),
    members: z.record(z.string(), z.string()).openapi({ description: "Enrollments that take part, by member." }),
    pairs: z.array(z.object({ enrollment: z.string(), member: z.string() })),
  })
  .openapi("EnrollmentFile");

const transitionSchema = z
  .object({
    trigger: z.string(),
    event: z.string(),
    paths: z.array(z.string()),
    from: z.array(z.string()),
    to: z.array(z.string()),
    left: z.array(z.string()),
    entered: z.array(z.string()),
  })
  .openapi("Transition");

export const eventResultSchema = z
  .object({ enrollment: enrollmentSchema, transitions: z.array(transitionSchema) })
  .openapi("EventResult");

const REASON_LIMIT = 5_000;

/** An event as it is sent. */
export const eventBody = z
  .strictObject({
    type: z.string().min(1).max(200).openapi({ example: "form.application.submitted" }),
    data: z.record(z.string().max(200), z.unknown()).optional(),
    occurredAt: instantSchema.optional().openapi({ description: "When it happened, when that is before now." }),
    as: z.string().max(200).optional().openapi({ description: "The role of the program in which you act." }),
    assisting: z.boolean().optional().openapi({
      description:
        "You write down what the person of the role `as` answers, who is beside you: the participant, a member of the pair, somebody whose address the program keeps. The journal says so.",
    }),
    reason: z
      .strictObject({ code: z.string().max(200).optional(), text: z.string().max(REASON_LIMIT).optional() })
      .optional(),
  })
  .openapi("Event", { example: { type: "accept", reason: { code: "interview" } } });

export const moveBody = z.strictObject({
  to: z.string().min(1).max(200).openapi({ description: "Id of a stage where people rest, or of an exit." }),
  reason: z.string().trim().min(3).max(REASON_LIMIT),
  dryRun: z.boolean().optional().openapi({ description: "Only say where the run would stand." }),
});

export const startBody = z
  .strictObject({
    program: z.string().min(1).max(200).openapi({ description: "Id or slug." }),
    participant: z.string().max(200).optional(),
    version: z.int().min(1).optional().openapi({ description: "The newest when absent." }),
    site: z.string().max(200).optional(),
    cohort: z.string().max(200).optional().openapi({ description: "Id or slug." }),
    owner: z.string().max(200).optional(),
    members: z
      .record(z.string().max(200), z.string().max(200))
      .optional()
      .openapi({ description: "Enrollments by member, for pairs and teams." }),
    occurredAt: instantSchema.optional(),
  })
  .openapi("NewEnrollment", { example: { program: "mentoring", participant: "ptc_01kjq8h2v0c2m9d7x4t6w8y1a3" } });

export const journalEntrySchema = z
  .looseObject({
    sequence: z.int(),
    kind: z.enum(["started", "event", "timer", "failed"]),
    event: z.looseObject({ type: z.string() }),
    actor: z.looseObject({
      kind: z.string(),
      id: z.string().optional(),
      name: z.string().optional().openapi({ description: "Of a member of the organization." }),
      role: z.string().optional(),
      assisting: z
        .boolean()
        .optional()
        .openapi({ description: "They wrote down what the person of that role answered, who was beside them." }),
    }),
    occurredAt: instantSchema,
    recordedAt: instantSchema,
    transitions: z.array(transitionSchema),
    effects: z.array(jsonObject),
    measures: z.array(z.object({ measure: z.string(), value: z.number() })),
    trace: z.array(jsonObject).openapi({ description: "Guards that were asked, with the values they saw." }),
    status: z.enum(["active", "held", "done"]),
    missing: z.array(z.string()),
    places: z.record(z.string(), z.number()).optional(),
    outcome: z.string().optional(),
    announcements: z.array(z.object({ id: z.string(), type: z.string(), sequence: z.int() })),
  })
  .openapi("JournalEntry");
