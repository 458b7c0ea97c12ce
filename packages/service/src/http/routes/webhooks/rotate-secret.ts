import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { rotateSecret } from "../../../webhooks/rotate-secret.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { webhookWithSecretSchema } from "../../schemas/webhook.ts";

const MAX_HOURS = 168;

export const rotateSecretRoute = defineRoute({
  method: "post",
  path: "/webhooks/{id}/rotate-secret",
  access: "webhook.manage",
  record: changes("webhook.rotate_secret", "webhook"),
  tag: "Webhooks",
  summary: "Give a webhook a new secret",
  description: "The old one signs too for `overlapHours` (24 when absent); 0 revokes it at once.",
  params: idPath,
  body: z.strictObject({ overlapHours: z.number().min(0).max(MAX_HOURS).optional() }),
  example: { overlapHours: 24 },
  answers: { 200: { description: "The new secret, shown here and never again.", schema: webhookWithSecretSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await rotateSecret(context, { ...params, ...body, key: once });
    return { status: 200, body: value, replayed };
  },
});
