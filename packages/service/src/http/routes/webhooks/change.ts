import { changes } from "../../../audit/record-rule.ts";
import { deleteWebhook, updateWebhook } from "../../../webhooks/update.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { webhookChangeBody, webhookSchema } from "../../schemas/webhook.ts";

export const changeWebhookRoute = defineRoute({
  method: "patch",
  path: "/webhooks/{id}",
  access: "webhook.manage",
  record: changes("webhook.change", "webhook"),
  tag: "Webhooks",
  summary: "Change, disable or enable a webhook",
  description: "Disabling drops what was still to be sent; what it missed can be replayed once it is enabled again.",
  params: idPath,
  body: webhookChangeBody,
  example: { types: ["*"] },
  answers: { 200: { description: "Changed.", schema: webhookSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await updateWebhook(context, given({ ...body, ...params })),
  }),
});

export const deleteWebhookRoute = defineRoute({
  method: "delete",
  path: "/webhooks/{id}",
  access: "webhook.manage",
  record: changes("webhook.delete", "webhook"),
  tag: "Webhooks",
  summary: "Delete a webhook with its log",
  params: idPath,
  answers: { 204: { description: "Deleted." } },
  handle: async (context, { params }) => {
    await deleteWebhook(context, params);
    return { status: 204 };
  },
});
