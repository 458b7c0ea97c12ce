import type { Context } from "../context.ts";
import { callerNow } from "../members/caller-now.ts";
import { type FeedEntry, type FeedQuery, readFeed, startOf } from "./read.ts";

export interface FollowOptions {
  /** Ends the following. */
  signal: AbortSignal;
  /** How often the feed is looked at when nobody tells that there is something, in milliseconds. */
  pollMs?: number;
  /** After so long without an announcement, `undefined` is given, so that a reader can show that it lives. */
  heartbeatMs?: number;
}

const POLL_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const PAGE = 100;

/** Waits until something was announced in this process, the time is over, or the following ends. */
const untilSomething = async ({ service }: Context, signal: AbortSignal, milliseconds: number): Promise<void> => {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const deaf = service.signals.on("announcements", resolve);
  const onAbort = (): void => resolve();
  signal.addEventListener("abort", onAbort);
  await promise;
  clearTimeout(timer);
  deaf();
  signal.removeEventListener("abort", onAbort);
};

/**
 * What was announced after a place in the feed, and then whatever is announced, as it comes; ends with its signal,
 * and within seconds when whoever follows may not any more. Between announcements it gives `undefined` now and then. Throws what `readFeed` throws, before the first item.
 */
export async function* followFeed(
  context: Context,
  query: Omit<FeedQuery, "limit">,
  { signal, pollMs = POLL_MS, heartbeatMs = HEARTBEAT_MS }: FollowOptions,
): AsyncGenerator<FeedEntry | undefined, void, undefined> {
  let after = await startOf(context, query.after);
  let quietSince = performance.now();
  while (!signal.aborted) {
    // A stream outlives what it was opened with: a key, a session, a membership. It ends with them.
    if ((await callerNow(context, "feed.read")) === undefined) return;
    const { items, next } = await readFeed(context, { ...query, after, limit: PAGE });
    for (const item of items) yield item;
    if (items.length > 0) quietSince = performance.now();
    const moved = next !== after;
    after = next;
    if (moved) continue;
    if (performance.now() - quietSince >= heartbeatMs) {
      yield undefined;
      quietSince = performance.now();
    }
    await untilSomething(context, signal, Math.min(pollMs, heartbeatMs));
  }
}
