import {
  cursorAt,
  type DeliveryState,
  type Endpoint,
  type FeedItem,
  getDelivery,
  inTransaction,
  insertDeliveries,
  readFeed,
  resendDeliveries,
  type Trx,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { findWebhook } from "./find.ts";
import { deliveryTo, wants } from "./prepare.ts";
import { readTold } from "./told-fields.ts";
import { assertEnabled } from "./try.ts";

/**
 * What is sent again: all from a place in the feed or a time on, all between two times, one delivery, or whatever did
 * not arrive since a time. `after` is where an earlier request left off.
 */
export type ReplayOf =
  | { after: string }
  | { from: string }
  | { between: { from: string; to: string; after?: string | undefined } }
  | { failedSince: string; after?: string | undefined }
  | { delivery: string };

export interface Replayed {
  /** Announcements on their way again. */
  queued: number;
  /** Where to go on, when there was more than one request sends; null at the end. */
  next: string | null;
}

/**
 * A request looks at so many announcements at most, in blocks, and begins no other block after a while: it is one
 * transaction, and on the embedded database everybody else waits for it.
 */
const BLOCK = 500;
const MAX_BLOCKS = 20;
export const REPLAYED_AT_ONCE = BLOCK * MAX_BLOCKS;
const MAX_MS = 2_000;

/** How a replay goes about it. `elapsed` is a clock that only runs forward, in milliseconds. */
export interface ReplayPace {
  block: number;
  elapsed: () => number;
}

const PACE: ReplayPace = { block: BLOCK, elapsed: () => performance.now() };
/** The feed is in the order of commits: what was recorded at a time may come so much after what was recorded later. */
const LATE_MS = 60_000;

interface Range {
  after: string;
  /** Recorded before this instant. */
  to?: string;
  /** What never arrived, and of that only what the webhook was there for. */
  failed?: boolean;
}

const OVER: readonly DeliveryState[] = ["delivered", "failed", "canceled"];
const FAILED: readonly DeliveryState[] = ["failed", "canceled"];

const rangeOf = async (trx: Trx, organization: string, of: Exclude<ReplayOf, { delivery: string }>): Promise<Range> => {
  if ("between" in of) {
    const { from, to, after } = of.between;
    return { after: after ?? (await cursorAt(trx, organization, from)), to };
  }
  if ("failedSince" in of) {
    return { after: of.after ?? (await cursorAt(trx, organization, of.failedSince)), failed: true };
  }
  return { after: "after" in of ? of.after : await cursorAt(trx, organization, of.from) };
};

/** What an endpoint is to get again: whatever it asks for now, also from before it existed unless only failures count. */
const wanted = (endpoint: Endpoint, items: readonly FeedItem[], { to, failed }: Range): FeedItem[] =>
  items.filter(
    (item) =>
      wants(failed === true ? endpoint : { ...endpoint, createdAt: "" }, item) &&
      (to === undefined || Date.parse(item.entry.recordedAt) < Date.parse(to)),
  );

const isPast = (items: readonly FeedItem[], { to }: Range): boolean => {
  const last = items.at(-1);
  return to !== undefined && last !== undefined && Date.parse(last.entry.recordedAt) > Date.parse(to) + LATE_MS;
};

const replayRange = async (
  context: Context,
  trx: Trx,
  endpoint: Endpoint,
  range: Range,
  { block, elapsed }: ReplayPace,
): Promise<Replayed> => {
  const { service, organization } = context;
  const end = elapsed() + MAX_MS;
  const now = nowOf(context);
  const states = range.failed === true ? FAILED : OVER;
  let { after } = range;
  let queued = 0;
  for (let done = 0; done < MAX_BLOCKS; done += 1) {
    const page = await readFeed(trx, organization, { after, limit: block });
    const items = wanted(endpoint, page.items, range);
    const announcementIds = items.map(({ announcement }) => announcement.id);
    queued += await resendDeliveries(trx, organization, endpoint.id, { announcementIds, states }, now);
    const told = await readTold(trx, organization, [endpoint], items);
    const deliveries = items.map((item) => deliveryTo(endpoint, item, told, { id: service.newId("dlv"), now }));
    queued += (await insertDeliveries(trx, organization, deliveries, { byHand: true })).made;
    after = page.next;
    if (page.atEnd || isPast(page.items, range)) return { queued, next: null };
    if (elapsed() > end) break;
  }
  return { queued, next: after };
};

const replayOne = async (context: Context, trx: Trx, endpoint: Endpoint, id: string): Promise<Replayed> => {
  const { organization } = context;
  if ((await getDelivery(trx, organization, endpoint.id, id)) === undefined) {
    throw notFound({ fr: "Envoi", en: "Delivery" });
  }
  return { queued: await resendDeliveries(trx, organization, endpoint.id, { id }, nowOf(context)), next: null };
};

/** Throws `invalid_input` when a time range ends before it begins. */
const assertRange = (of: ReplayOf): void => {
  if (!("between" in of) || Date.parse(of.between.from) < Date.parse(of.between.to)) return;
  const message = { fr: "La fin précède le début.", en: "The end is before the beginning." };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/between/to", message }] });
};

/**
 * Sends announcements to a webhook again, in order, each with the id and body of the first time and signed with the
 * secret of today; those it never got are sent too. Each is attempted once: that neither counts towards disabling the
 * webhook nor makes it look well, and what was still to be tried goes on being tried. They are on their way when this
 * answers. Throws `not_found`, `invalid_input` (no such place in the feed), `wrong_state` (disabled), `forbidden`.
 */
export const replayWebhook = async (
  context: Context,
  { id, of, key }: { id: string; of: ReplayOf; key?: RequestKey | undefined },
  pace = PACE,
): Promise<Written<Replayed>> => {
  authorize(context, "webhook.manage");
  assertRange(of);
  const { service } = context;
  const written = await once(context, key, async (trx) => await replayIn(context, trx, { id, of }, pace));
  service.wake("deliveries");
  return written;
};

const replayIn = async (
  context: Context,
  trx: Trx,
  { id, of }: { id: string; of: ReplayOf },
  pace: ReplayPace,
): Promise<Replayed> => {
  const endpoint = await findWebhook(context, id, trx);
  assertEnabled(endpoint);
  if ("delivery" in of) return await replayOne(context, trx, endpoint, of.delivery);
  return await replayRange(context, trx, endpoint, await rangeOf(trx, context.organization, of), pace);
};

/** Undoes the transaction that counted. */
class Counted extends Error {
  override readonly name = "Counted";
  readonly replayed: Replayed;

  constructor(replayed: Replayed) {
    super("counted");
    this.replayed = replayed;
  }
}

/**
 * How many announcements a replay would send: it is done and undone, so that the number is the one that will be.
 * Throws as `replayWebhook` does.
 */
export const countReplay = async (
  context: Context,
  asked: { id: string; of: ReplayOf },
  pace = PACE,
): Promise<Replayed> => {
  authorize(context, "webhook.manage");
  assertRange(asked.of);
  const { service, organization } = context;
  try {
    return await inTransaction(service.store, { within: organization }, async (trx) => {
      throw new Counted(await replayIn(context, trx, asked, pace));
    });
  } catch (error) {
    if (error instanceof Counted) return error.replayed;
    throw error;
  }
};
