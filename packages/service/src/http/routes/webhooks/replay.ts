import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { countReplay, replayWebhook } from "../../../webhooks/replay.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema } from "../../schemas/shared-parts.ts";

const cursor = z.string().regex(/^[\d.]{1,60}$/);

/** What is sent again. */
const replayBody = z.union([
  z.strictObject({ after: cursor }),
  z.strictObject({ from: instantSchema }),
  z.strictObject({
    between: z.strictObject({ from: instantSchema, to: instantSchema, after: cursor.optional() }),
  }),
  z.strictObject({ failedSince: instantSchema, after: cursor.optional() }),
  z.strictObject({ delivery: nameSchema }),
]);

export const replayWebhookRoute = defineRoute({
  method: "post",
  path: "/webhooks/{id}/replay",
  access: "webhook.manage",
  record: changes("webhook.replay", "webhook"),
  tag: "Webhooks",
  summary: "Send announcements again: one, those that failed, or a range",
  description:
    "All from a cursor (`after`) or a time (`from`) on, all `between` two times, one `delivery`, or what did not arrive since a time (`failedSince`). Each goes out with its first id and body, signed with the secret of today; but for `failedSince`, those from before the webhook are sent too. Each is attempted once: it neither counts towards disabling the webhook nor enables it, and what was still to be tried goes on being tried. A request looks at 10,000 announcements at most, for two seconds: `next` says where to go on (`after`), null at the end.",
  params: idPath,
  body: replayBody,
  example: { failedSince: "2026-03-02T09:00:00.000Z" },
  answers: {
    202: { description: "On their way.", schema: z.object({ queued: z.int(), next: z.string().nullable() }) },
  },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await replayWebhook(context, { ...params, of: body, key: once });
    return { status: 202, body: value, replayed };
  },
});

export const countReplayRoute = defineRoute({
  method: "post",
  path: "/webhooks/{id}/replay/count",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "Count what a replay would send, and send nothing",
  params: idPath,
  body: replayBody,
  example: { failedSince: "2026-03-02T09:00:00.000Z" },
  answers: {
    200: {
      description: "As a replay would answer now; `next` says that there is more than one request sends.",
      schema: z.object({ queued: z.int(), next: z.string().nullable() }),
    },
  },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await countReplay(context, { ...params, of: body }),
  }),
});
