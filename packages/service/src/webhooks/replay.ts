import { cursorAt, type Endpoint, type FeedItem, insertDeliveries, readFeed, requeueDeliveries } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { findWebhook } from "./find.ts";
import { deliveryTo, wants } from "./prepare.ts";
import { assertEnabled } from "./try.ts";

/** Where a replay begins: after a place in the feed, or at a time. */
export type ReplayFrom = { after: string } | { from: string };

export interface Replayed {
  /** Announcements on their way again. */
  queued: number;
  /** Where to go on, when there was more than one request sends; null at the end. */
  next: string | null;
}

/** A request sends so many announcements at most, in blocks. */
const BLOCK = 500;
const MAX_BLOCKS = 20;

/** What an endpoint is to get again: whatever it asks for now, also from before it existed. */
const wanted = (endpoint: Endpoint, items: readonly FeedItem[]): FeedItem[] =>
  items.filter((item) => wants({ ...endpoint, createdAt: "" }, item));

/**
 * Sends announcements to a webhook again, in order, each with the id and body of the first time; those it never got are
 * sent too. They are on their way when this answers. Throws `not_found`, `invalid_input` (no such place in the feed),
 * `wrong_state` (disabled), `forbidden`.
 */
export const replayWebhook = async (
  context: Context,
  { id, start, key }: { id: string; start: ReplayFrom; key?: RequestKey | undefined },
): Promise<Written<Replayed>> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const written = await once(context, key, async (trx): Promise<Replayed> => {
    const endpoint = await findWebhook(context, id, trx);
    assertEnabled(endpoint);
    const now = nowOf(context);
    let after = "after" in start ? start.after : await cursorAt(trx, organization, start.from);
    let queued = 0;
    for (let block = 0; block < MAX_BLOCKS; block += 1) {
      const page = await readFeed(trx, organization, { after, limit: BLOCK });
      const items = wanted(endpoint, page.items);
      const announcementIds = items.map(({ announcement }) => announcement.id);
      queued += await requeueDeliveries(trx, organization, id, { announcementIds }, now);
      const deliveries = items.map((item) => deliveryTo(id, item, service.newId("dlv"), now));
      queued += await insertDeliveries(trx, organization, deliveries);
      after = page.next;
      if (page.atEnd) return { queued, next: null };
    }
    return { queued, next: after };
  });
  service.wake("deliveries");
  return written;
};
