import { lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listMessages } from "../../../messages/list.ts";
import { defineRoute } from "../../route.ts";
import { nameSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";
import { messageSchema } from "../../schemas/work.ts";

export const listMessagesRoute = defineRoute({
  method: "get",
  path: "/messages",
  access: "enrollment.read",
  record: lists("message.list"),
  tag: "Tasks, contracts, messages",
  summary: "Read the outbox: messages that programs made",
  description:
    "They are written in the person's language, with their address, and wait in the queue: this version sends none itself. Whoever sends mail for the organization takes them from here.",
  query: pageQuery.extend({
    enrollment: nameSchema.optional(),
    status: z.enum(["queued", "sent", "failed"]).optional(),
  }),
  answers: { 200: { description: "Messages in the order in which they were made.", schema: pageOf(messageSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listMessages(context, query) }),
});
