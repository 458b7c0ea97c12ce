import { listWebhooks, readWebhook } from "../../../webhooks/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath, wholeListOf } from "../../schemas/shared-parts.ts";
import { webhookSchema } from "../../schemas/webhook.ts";

export const listWebhooksRoute = defineRoute({
  method: "get",
  path: "/webhooks",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "List webhooks",
  answers: { 200: { description: "All of them, oldest first.", schema: wholeListOf(webhookSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listWebhooks(context), next: null } }),
});

export const readWebhookRoute = defineRoute({
  method: "get",
  path: "/webhooks/{id}",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "Read a webhook",
  params: idPath,
  answers: { 200: { description: "The webhook, without its secret.", schema: webhookSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readWebhook(context, params) }),
});
