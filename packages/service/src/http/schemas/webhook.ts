import { z } from "@hono/zod-openapi";
import { ANNOUNCEMENT_TYPES, OPERATIONAL_TYPES } from "../../announcements/announce.ts";
import { MAX_CONCURRENT, MAX_PER_SECOND, SIGNATURES } from "../../webhooks/input.ts";
import { instantSchema } from "./shared-parts.ts";

const typesBody = z
  .array(z.string().max(100))
  .max(50)
  .openapi({
    description: `\`*\`, or any of: ${[...ANNOUNCEMENT_TYPES, ...OPERATIONAL_TYPES].join(", ")}.`,
    example: ["enrollment.transitioned"],
  });
const urlBody = z.string().max(2_000).openapi({ example: "https://example.org/parcours" });
const programBody = z
  .string()
  .max(200)
  .nullable()
  .openapi({ description: "Id or slug: announcements about it alone." });
const descriptionBody = z.string().max(500).nullable();
const settings = {
  fields: z
    .array(z.string().max(100))
    .max(50)
    .optional()
    .openapi({
      description:
        "Ids of fields of people's files that announcements carry as `data.fields`, one by one; none by default. An administrator's choice, as is the address of a webhook that has some. Never special data.",
      example: ["email"],
    }),
  signatures: z
    .array(z.enum(SIGNATURES))
    .min(1)
    .max(2)
    .optional()
    .openapi({
      description: "`v1` (HMAC-SHA256) signs always; name `v1a` (ed25519, verified with a public key) to have both.",
      example: ["v1", "v1a"],
    }),
  maxPerSecond: z
    .int()
    .min(1)
    .max(MAX_PER_SECOND)
    .nullable()
    .optional()
    .openapi({ description: "Deliveries per second at most; null: no limit." }),
  maxConcurrent: z
    .int()
    .min(1)
    .max(MAX_CONCURRENT)
    .nullable()
    .optional()
    .openapi({ description: "Deliveries at a time at most; null: 4." }),
};

export const newWebhookBody = z
  .strictObject({
    url: urlBody,
    types: typesBody.optional(),
    program: programBody.optional(),
    description: descriptionBody.optional(),
    ...settings,
  })
  .openapi("NewWebhook");

export const webhookChangeBody = z
  .strictObject({
    url: urlBody.optional(),
    types: typesBody.optional(),
    program: programBody.optional(),
    description: descriptionBody.optional(),
    ...settings,
    status: z.enum(["enabled", "disabled"]).optional(),
  })
  .openapi("WebhookChange");

const shape = {
  id: z.string().openapi({ example: "whk_01kjq8h2v0c2m9d7x4t6w8y1a7" }),
  url: z.string(),
  types: z.array(z.string()),
  program: z.string().optional(),
  description: z.string().optional(),
  fields: z
    .array(z.string())
    .optional()
    .openapi({ description: "Ids of fields of people's files that announcements carry as `data.fields`." }),
  status: z.enum(["enabled", "disabled"]),
  cause: z.string().optional().openapi({ description: "Why it is disabled: `manual`, `gone`, `failing`." }),
  failingSince: instantSchema.optional(),
  signatures: z.array(z.enum(SIGNATURES)),
  publicKey: z.string().optional().openapi({ description: "`whpk_…`: verifies `v1a`.", example: "whpk_…" }),
  previousPublicKey: z
    .string()
    .optional()
    .openapi({ description: "The one before the last rotation, while it signs too." }),
  maxPerSecond: z.int().optional(),
  maxConcurrent: z.int().optional(),
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
        byHand: z
          .literal(true)
          .optional()
          .openapi({ description: "Sent by somebody (a replay, a test), beside the schedule." }),
        at: instantSchema,
        status: z.int().optional(),
        error: z.string().optional(),
        latencyMs: z.number().optional(),
        responseHead: z.string().optional(),
      }),
    ),
  })
  .openapi("Delivery");

const count = z.int();

export const webhookHealthSchema = z
  .strictObject({
    since: instantSchema,
    succeeded: count,
    failed: count,
    successRate: z.number().nullable().openapi({ description: "0 to 1; null when nothing was attempted." }),
    latencyMs: z
      .strictObject({ half: z.number(), most: z.number() })
      .nullable()
      .openapi({ description: "Half of the answers of success, and 95 of 100, took at most so long." }),
    pending: count,
    lagSeconds: z.number().openapi({ description: "For how long the oldest announcement that waits has waited." }),
    failingSince: instantSchema.optional(),
    lastFailure: z
      .strictObject({
        at: instantSchema,
        delivery: z.string(),
        status: z.int().optional(),
        error: z.string().optional(),
      })
      .optional(),
    series: z.array(z.strictObject({ hour: instantSchema, succeeded: count, failed: count })),
  })
  .openapi("WebhookHealth");
