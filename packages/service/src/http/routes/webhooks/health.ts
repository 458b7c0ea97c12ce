import { z } from "@hono/zod-openapi";
import { readWebhookHealth } from "../../../webhooks/health.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { webhookHealthSchema } from "../../schemas/webhook.ts";

const MAX_HOURS = 720;

export const readWebhookHealthRoute = defineRoute({
  method: "get",
  path: "/webhooks/{id}/health",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "See how a webhook is doing",
  description: "Success rate, latency, what waits and since when, the last failure, and attempts hour by hour.",
  params: idPath,
  query: z.object({
    hours: z.coerce
      .number()
      .int()
      .min(1)
      .max(MAX_HOURS)
      .optional()
      .openapi({ description: "How many hours back, the present one included; 24 when absent.", example: 24 }),
  }),
  answers: { 200: { description: "The last hours.", schema: webhookHealthSchema } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await readWebhookHealth(context, { ...params, ...query }),
  }),
});
