import { z } from "@hono/zod-openapi";
import { factSchema, instantSchema, jsonObject } from "../../schemas/shared-parts.ts";

export const simpleWordsSchema = z.boolean().openapi({
  description: "There are simple words to choose: ask in `fr-simple` or `en-simple` (Accept-Language) to read them.",
});

const actionSchema = z
  .object({
    event: z.string(),
    label: z.string(),
    form: z.object({ id: z.string(), title: z.string() }).optional(),
    expected: z.boolean().openapi({ description: "What the stage waits for; otherwise a possibility." }),
    leaves: z.boolean().openapi({ description: "It ends the journey." }),
    reason: z.enum(["required", "optional"]).optional(),
    reasons: z.array(z.object({ value: z.string(), title: z.string() })),
  })
  .openapi("OwnAction");

export const journeySchema = z
  .object({
    enrollment: z.string(),
    program: z.object({ slug: z.string(), title: z.string(), summary: z.string() }),
    part: z.string().openapi({ description: "The person’s part, in the words of the program." }),
    status: z.enum(["active", "held", "done"]),
    stages: z.array(z.object({ id: z.string(), title: z.string(), description: z.string(), kind: z.string() })),
    steps: z.array(z.object({ title: z.string(), state: z.enum(["done", "now", "ahead"]) })),
    step: z.int().optional().openapi({ description: "Which of the steps it is, from 1; absent off the usual way." }),
    waitsFor: z.array(z.string()).openapi({ description: "Whose turn it is, when it is not the person’s." }),
    contact: z.string().optional().openapi({ description: "Who looks after the journey." }),
    since: instantSchema,
    due: instantSchema.optional(),
    actions: z.array(actionSchema),
    missing: z.array(
      z.object({
        field: z.string(),
        title: z.string(),
        own: z.boolean().openapi({ description: "The person may tell it: `PUT …/facts`." }),
        ask: jsonObject.optional().openapi({ description: "The field of the catalog, where the person may tell it." }),
      }),
    ),
    contracts: z.array(
      z.object({
        id: z.string().optional(),
        contract: z.string(),
        title: z.string(),
        status: z.string(),
        toSign: z.boolean(),
        signedAt: instantSchema.optional(),
        waitsFor: z.array(z.string()),
      }),
    ),
    outcome: z
      .object({ kind: z.string(), title: z.string(), why: z.array(z.string()) })
      .optional()
      .openapi({ description: "`why`: the sentences of the rules that said no." }),
    startedAt: instantSchema,
    endedAt: instantSchema.optional(),
  })
  .openapi("Journey");

export const pastSchema = z
  .object({
    at: instantSchema,
    kind: z.enum(["started", "form", "stage", "signed", "told", "ended"]),
    title: z.string(),
    by: z.string().optional(),
    own: z.boolean(),
  })
  .openapi("PastMoment");

export const askedFormSchema = z
  .object({
    id: z.string(),
    form: jsonObject,
    meta: z.object({ fields: jsonObject.optional(), rules: jsonObject.optional() }),
    timeZone: z.string(),
    context: z.object({ person: jsonObject, data: jsonObject }),
    now: instantSchema,
  })
  .openapi("AskedForm", {
    description: "A form of a program with the fields and rules that it needs, and what these know so far.",
  });

export const answersSchema = z.record(z.string().max(200), factSchema);

export const documentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int().openapi({ description: "Bytes." }),
    sha256: z.string(),
    enrollment: z.string().optional(),
    validUntil: z.string().optional(),
    addedAt: instantSchema,
    by: z.enum(["self", "staff"]),
  })
  .openapi("Document");

export const accessSchema = z
  .object({
    at: instantSchema,
    kind: z.enum(["read", "change", "export"]),
    by: z.object({ kind: z.string(), role: z.string() }),
    organization: z.string(),
  })
  .openapi("OwnAccess");

export const besideSchema = z
  .object({
    appointments: z.array(
      z.object({
        title: z.string(),
        at: instantSchema.optional(),
        place: z.string().optional(),
        status: z.enum(["open", "done", "missed", "canceled"]),
      }),
    ),
    sessions: z.array(
      z.object({
        title: z.string(),
        program: z.string(),
        startsAt: instantSchema,
        place: z.string().optional(),
        canceled: z.boolean(),
        attendance: z.enum(["present", "absent", "excused"]).optional(),
      }),
    ),
    referrals: z.array(
      z.object({
        direction: z.enum(["internal", "outgoing", "incoming"]),
        status: z.enum(["pending", "accepted", "declined", "withdrawn"]),
        other: z.string().optional().openapi({ description: "The site or the organization at the other end." }),
        fields: z.array(z.string()).openapi({ description: "Which facts were passed on." }),
        message: z.string().optional(),
        consent: z.object({ text: z.string(), by: z.string(), at: instantSchema }),
        at: instantSchema,
      }),
    ),
    team: z.object({ notes: z.int(), tasks: z.int() }).openapi({
      description: "How many notes and tasks of the team are about me; a copy is asked for in person.",
    }),
  })
  .openapi("KeptBeside");

export const messageSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    program: z.string(),
    subject: z.string(),
    body: z.string(),
    at: instantSchema,
  })
  .openapi("OwnMessage");
