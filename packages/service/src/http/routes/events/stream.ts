import { authorize } from "../../../context.ts";
import { ServiceError } from "../../../errors.ts";
import { followFeed } from "../../../feed/follow.ts";
import { readFeed } from "../../../feed/read.ts";
import { eventStream } from "../../event-stream.ts";
import { defineRoute } from "../../route.ts";
import { lastEventIdSchema, streamQuery } from "../../schemas/feed.ts";
import { validate } from "../../validate.ts";

/** Streams open at a time, in this process: each holds a connection and looks at the database once a second. */
const MAX_STREAMS = 200;
let open = 0;

const tooMany = (): ServiceError =>
  new ServiceError(
    "too_many",
    { fr: "Trop de flux ouverts à la fois.", en: "Too many streams are open at once." },
    { retryAfter: 30 },
  );

export const streamFeedRoute = defineRoute({
  method: "get",
  path: "/events/stream",
  access: "feed.read",
  record: "nothing",
  tag: "Announcements",
  summary: "Follow the organization's feed (server-sent events)",
  description:
    "What was announced after `Last-Event-ID` or `after`, then whatever is announced, as it comes. The id of each event is its cursor. A comment every 15 seconds keeps the connection alive; the stream ends when the server stops, and the client comes back.",
  query: streamQuery,
  answers: { 200: { description: "A stream that does not end.", type: "text/event-stream" } },
  handle: async (context, { query, lastEventId, stopping }) => {
    authorize(context, "feed.read");
    const last = lastEventId === undefined ? undefined : validate(lastEventIdSchema, lastEventId, "/Last-Event-ID");
    const where = { after: last ?? query.after, types: query.types };
    // Says no while it still can: a stream that has begun cannot become a problem document.
    const { next } = await readFeed(context, { ...where, limit: 1 });
    if (open >= MAX_STREAMS) throw tooMany();
    const ending = new AbortController();
    const signal = stopping === undefined ? ending.signal : AbortSignal.any([ending.signal, stopping]);
    const from = where.after === "now" ? { ...where, after: next } : where;
    let counted = 0;
    const content = eventStream(followFeed(context, from, { signal }), {
      begun: () => {
        counted = 1;
        open += 1;
      },
      ended: () => {
        open -= counted;
        counted = 0;
        ending.abort();
      },
    });
    return {
      status: 200,
      content: { type: "text/event-stream", body: content },
      headers: { "X-Accel-Buffering": "no", "Content-Encoding": "identity" },
    };
  },
});
