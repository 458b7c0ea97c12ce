import { z } from "@hono/zod-openapi";
import { instantSchema, maskedSchema } from "./shared-parts.ts";

/** Something to be done by someone for an enrollment. */
export const taskSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    task: z.string(),
    role: z.string().optional(),
    owner: z.string().optional().openapi({ description: "Who does it: a user." }),
    status: z.enum(["open", "done", "canceled"]),
    dueAt: instantSchema.optional(),
    createdAt: instantSchema,
    endedAt: instantSchema.optional(),
  })
  .openapi("Task");

/** A contract of an enrollment, one for each opening. */
export const contractSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    contract: z.string(),
    instance: z.int(),
    status: z.string(),
    parties: z.array(z.looseObject({ role: z.string() })),
    openedAt: instantSchema,
    expiresAt: instantSchema.optional(),
    endedAt: instantSchema.optional(),
  })
  .openapi("Contract");

/** A message in the outbox. */
export const messageSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    notice: z.string(),
    to: z.string(),
    channel: z.string(),
    address: z.string().optional(),
    subject: z.string(),
    body: z.string(),
    language: z.string(),
    status: z.enum(["queued", "sent", "failed"]),
    createdAt: instantSchema,
    masked: maskedSchema,
  })
  .openapi("Message");

/** Something to do for a person, or a meeting with them, put there by hand. */
export const fileTaskSchema = z
  .object({
    id: z.string(),
    participant: z.string(),
    kind: z.enum(["task", "appointment"]),
    title: z.string(),
    place: z.string().optional(),
    owner: z.string().optional(),
    dueAt: instantSchema.optional().openapi({ description: "Of an appointment: when it begins." }),
    status: z
      .enum(["open", "done", "missed", "canceled"])
      .openapi({ description: "`missed`: the person did not come." }),
    createdAt: instantSchema,
    createdBy: z.string(),
    endedAt: instantSchema.optional(),
    endedBy: z.string().optional(),
  })
  .openapi("FileTask");

export const noteSchema = z
  .object({
    id: z.string(),
    participant: z.string(),
    author: z.string(),
    authorName: z.string().optional(),
    body: z.string().optional().openapi({ description: "Absent where your role does not see it." }),
    audience: z.enum(["team", "author"]),
    special: z.boolean().openapi({ description: "Says something of health, origin, beliefs …." }),
    mentions: z.array(z.string()),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi("Note");

export const viewSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    shared: z.boolean(),
    own: z.boolean().openapi({ description: "You may change it." }),
    query: z.record(z.string(), z.unknown()),
  })
  .openapi("SavedView");
