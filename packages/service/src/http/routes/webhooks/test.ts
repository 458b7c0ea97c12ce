import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { tryWebhook } from "../../../webhooks/try.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";

export const testWebhookRoute = defineRoute({
  method: "post",
  path: "/webhooks/{id}/test",
  access: "webhook.manage",
  record: changes("webhook.test", "webhook"),
  tag: "Webhooks",
  summary: "Send a test announcement",
  description: "Of type `webhook.test`. What became of it is in the log of deliveries.",
  params: idPath,
  answers: {
    202: { description: "On its way.", schema: z.object({ delivery: z.string(), announcement: z.string() }) },
  },
  handle: async (context, { params, once }) => {
    const { value, replayed } = await tryWebhook(context, { ...params, key: once });
    return { status: 202, body: value, replayed };
  },
});
