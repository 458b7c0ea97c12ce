import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { replayWebhook } from "../../../webhooks/replay.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema } from "../../schemas/shared-parts.ts";

export const replayWebhookRoute = defineRoute({
  method: "post",
  path: "/webhooks/{id}/replay",
  access: "webhook.manage",
  record: changes("webhook.replay", "webhook"),
  tag: "Webhooks",
  summary: "Send announcements again, from a point on",
  description:
    "`after` is a cursor of the feed, `from` a time. Each goes out with its first id and body; those that the webhook never got are sent too. A request sends 10,000 at most: `next` says where to go on.",
  params: idPath,
  body: z.union([
    z.strictObject({ after: z.string().regex(/^[\d.]{1,60}$/) }),
    z.strictObject({ from: instantSchema }),
  ]),
  example: { after: "0.0.0.0" },
  answers: {
    202: { description: "On their way.", schema: z.object({ queued: z.int(), next: z.string().nullable() }) },
  },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await replayWebhook(context, { ...params, start: body, key: once });
    return { status: 202, body: value, replayed };
  },
});
