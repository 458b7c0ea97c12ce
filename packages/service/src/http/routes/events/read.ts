import { readFeed } from "../../../feed/read.ts";
import { defineRoute } from "../../route.ts";
import { feedQuery, feedSchema } from "../../schemas/feed.ts";

export const readFeedRoute = defineRoute({
  method: "get",
  path: "/events",
  access: "feed.read",
  record: "nothing",
  tag: "Announcements",
  summary: "Read the organization's feed",
  description:
    "The announcements that webhooks carry, in one stable order that never skips a late commit. Ask again with `after` set to `next`, for ever: who polls needs no public address.",
  query: feedQuery,
  answers: { 200: { description: "A page; empty at the end.", schema: feedSchema } },
  handle: async (context, { query }) => ({ status: 200, body: await readFeed(context, query) }),
});
