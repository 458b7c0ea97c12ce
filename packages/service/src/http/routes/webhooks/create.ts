import { changes } from "../../../audit/record-rule.ts";
import { createWebhook } from "../../../webhooks/create.ts";
import { defineRoute } from "../../route.ts";
import { newWebhookBody, webhookWithSecretSchema } from "../../schemas/webhook.ts";

export const createWebhookRoute = defineRoute({
  method: "post",
  path: "/webhooks",
  access: "webhook.manage",
  record: changes("webhook.create", "webhook"),
  tag: "Webhooks",
  summary: "Add a webhook",
  description:
    "It gets what is announced from now on, signed as Standard Webhooks (`v1`), at least once, each enrollment's announcements in the order of `sequence`. Anything but a 2xx within 15 seconds is tried again, over some 75 hours; 410 disables the webhook.",
  body: newWebhookBody,
  example: { url: "https://crm.example.org/parcours", types: ["enrollment.transitioned"] },
  answers: {
    201: { description: "Added. The secret is shown here and never again.", schema: webhookWithSecretSchema },
  },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createWebhook(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});
