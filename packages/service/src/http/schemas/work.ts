import { z } from "@hono/zod-openapi";
import { instantSchema, maskedSchema } from "./shared-parts.ts";

/** Something to be done by someone for an enrollment. */
export const taskSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    task: z.string(),
    role: z.string().optional(),
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
