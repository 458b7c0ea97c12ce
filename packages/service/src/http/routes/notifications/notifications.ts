import { z } from "@hono/zod-openapi";
import { lists } from "../../../audit/record-rule.ts";
import { countNotifications, listNotifications, seeNotifications } from "../../../notifications/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { instantSchema, pageQuery } from "../../schemas/shared-parts.ts";

const tag = "Caseload";

const notificationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["mention", "task", "run"]).openapi({
      description:
        "`mention`: a note names you. `task`: somebody gave you something to do. `run`: your work over many people is over.",
    }),
    at: instantSchema,
    seen: z.boolean().openapi({ description: "It was there when you last looked." }),
    by: z.object({ id: z.string(), name: z.string() }).optional().openapi({ description: "Who caused it." }),
    participant: z.string().optional().openapi({ description: "Whom it is about." }),
    name: z.string().optional(),
    task: z
      .object({ id: z.string(), title: z.string(), dueAt: instantSchema.optional(), open: z.boolean() })
      .optional(),
    run: z.object({ id: z.string(), total: z.int(), done: z.int(), failed: z.int(), dryRun: z.boolean() }).optional(),
  })
  .openapi("Notification");

export const listNotificationsRoute = defineRoute({
  method: "get",
  path: "/notifications",
  access: "enrollment.read",
  record: lists("notification.list"),
  tag,
  summary: "Read what you were told",
  description:
    "Notes that name you, what somebody gave you to do, your work over many people that is over, newest first, of people whom you see. Kept for 90 days. Keys are told nothing: they read the feed.",
  query: pageQuery,
  answers: {
    200: {
      description: "What you were told, and the instant to give back when you say that you have seen it.",
      schema: z.object({ items: z.array(notificationSchema), next: z.string().nullable(), at: instantSchema }),
    },
  },
  handle: async (context, { query }) => ({ status: 200, body: await listNotifications(context, given(query)) }),
});

export const countNotificationsRoute = defineRoute({
  method: "get",
  path: "/notifications/count",
  access: "enrollment.read",
  // Asked every minute, and tells of nobody.
  record: "nothing",
  tag,
  summary: "Count what is new of what you were told",
  answers: {
    200: { description: "How much is new, up to 100.", schema: z.object({ new: z.int() }) },
  },
  handle: async (context) => ({ status: 200, body: await countNotifications(context) }),
});

export const seeNotificationsRoute = defineRoute({
  method: "post",
  path: "/notifications/seen",
  access: "enrollment.read",
  // Changes nothing but what is new to the caller.
  record: "nothing",
  tag,
  summary: "Say that you have seen what you were told",
  body: z.strictObject({ until: instantSchema.openapi({ description: "`at` of the list that you have seen." }) }),
  example: { until: "2026-03-02T09:00:00.000Z" },
  answers: { 204: { description: "What was told until then is not new any more." } },
  handle: async (context, { body }) => {
    await seeNotifications(context, body);
    return { status: 204 };
  },
});
