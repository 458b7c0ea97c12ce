import { z } from "@hono/zod-openapi";
import { ANNOUNCEMENT_TYPES } from "../../announcements/announce.ts";
import { instantSchema } from "./shared-parts.ts";

const typesBody = z
  .array(z.string().max(100))
  .max(50)
  .openapi({
    description: `\`*\`, or any of: ${ANNOUNCEMENT_TYPES.join(", ")}.`,
    example: ["enrollment.transitioned"],
  });
const urlBody = z.string().max(2_000).openapi({ example: "https://example.org/parcours" });
const programBody = z
  .string()
  .max(200)
  .nullable()
  .openapi({ description: "Id or slug: announcements about it alone." });
const descriptionBody = z.string().max(500).nullable();

export const newWebhookBody = z
  .strictObject({
    url: urlBody,
    types: typesBody.optional(),
    program: programBody.optional(),
    description: descriptionBody.optional(),
  })
  .openapi("NewWebhook");

export const webhookChangeBody = z
  .strictObject({
    url: urlBody.optional(),
    types: typesBody.optional(),
    program: programBody.optional(),
    description: descriptionBody.optional(),
    status: z.enum(["enabled", "disabled"]).optional(),
  })
  .openapi("WebhookChange");

const shape = {
  id: z.string().openapi({ example: "whk_01kjq8h2v0c2m9d7x4t6w8y1a7" }),
  url: z.string(),
  types: z.array(z.string()),
  program: z.string().optional(),
  description: z.string().optional(),
  status: z.enum(["enabled", "disabled"]),
  cause: z.string().optional().openapi({ description: "Why it is disabled: `manual`, `gone`, `failing`." }),
  failingSince: instantSchema.optional(),
  previousSecretUntil: instantSchema.optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
};

export const webhookSchema = z.strictObject(shape).openapi("Webhook");

export const webhookWithSecretSchema = z
  .strictObject({
    ...shape,
    secret: z.string().openapi({ description: "Shown here and never again.", example: "whsec_…" }),
  })
  .openapi("WebhookWithSecret");

export const deliverySchema = z
  .object({
    id: z.string(),
    announcement: z.string().openapi({ description: "The `webhook-id`, the same on every attempt." }),
    type: z.string(),
    subject: z.string().optional(),
    sequence: z.int(),
    state: z.enum(["pending", "delivered", "failed", "canceled"]),
    nextAttemptAt: instantSchema.optional(),
    createdAt: instantSchema,
    deliveredAt: instantSchema.optional(),
    attempts: z.array(
      z.object({
        attempt: z.int(),
        at: instantSchema,
        status: z.int().optional(),
        error: z.string().optional(),
        latencyMs: z.number().optional(),
        responseHead: z.string().optional(),
      }),
    ),
  })
  .openapi("Delivery");
