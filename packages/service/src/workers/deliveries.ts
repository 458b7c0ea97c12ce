import { setTimeout as pause } from "node:timers/promises";
import type { RunningService } from "../service.ts";
import { fanOutAll } from "../webhooks/fan-out.ts";
import { createPace } from "../webhooks/pace.ts";
import { createPoster } from "../webhooks/post.ts";
import { createSender } from "../webhooks/sender.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

export interface DeliveriesWorkerOptions {
  owner: string;
  onError: WorkerOptions["onError"];
  /** Seconds between attempts; absent: the standard schedule of some 75 hours. */
  schedule?: readonly number[] | undefined;
  /** How long an attempt may take, in milliseconds. */
  timeoutMs?: number | undefined;
  /** How long a stop waits for attempts that are on their way, in milliseconds. */
  graceMs?: number;
}

export const TIMEOUT_MS = 15_000;
/** Where nobody listens, every step wakes it for nothing: after a round that found nothing it rests for so long. */
const IDLE_MS = 100;
const MIN_WAIT_MS = 5;
/** Another process may have made deliveries that this one does not hear of. */
const MAX_WAIT_MS = 1_000;
const GRACE_MS = 5_000;

/**
 * Turns the feed into deliveries and sends them. Attempts run side by side, and one that hangs holds up neither the
 * others nor the round: whenever one ends, the next ones are taken.
 */
export const startDeliveriesWorker = (service: RunningService, options: DeliveriesWorkerOptions): Worker => {
  const { owner, onError, schedule, timeoutMs = TIMEOUT_MS, graceMs = GRACE_MS } = options;
  const sender = createSender(service, {
    poster: createPoster(service.addresses, { timeoutMs }),
    owner,
    timeoutMs,
    ...(schedule && { schedule }),
    onError: (error) => onError(error, "deliveries"),
    onProgress: () => worker.wake(),
  });

  // An attempt that ends makes a round, and tells nothing about the feed: it is read when somebody announced something,
  // and now and then.
  const feed = { heard: true, readAt: 0, made: 0 };
  const readFeed = async (): Promise<boolean> => {
    feed.made = 0;
    if (!feed.heard && performance.now() - feed.readAt < MAX_WAIT_MS) return false;
    feed.heard = false;
    const { more, made } = await fanOutAll(service, sender.holder);
    feed.made = made;
    feed.heard ||= more;
    feed.readAt = performance.now();
    return more;
  };

  const pace = createPace();
  let idleUntil = 0;
  const worker = startWorker({
    name: "deliveries",
    onError,
    round: async () => {
      const left = idleUntil - performance.now();
      if (left > 0) await pause(left);
      await pace.rest();
      return await pace.work(async () => {
        // What waits longer goes first.
        const takesMore = await sender.take();
        const more = await readFeed();
        const isIdle = !more && feed.made === 0 && !takesMore && sender.holds() === 0;
        idleUntil = isIdle ? performance.now() + IDLE_MS : 0;
        return takesMore || more;
      });
    },
    interval: async () => {
      const left = sender.nextAt() - service.clock().getTime();
      return await Promise.resolve(Math.max(MIN_WAIT_MS, Math.min(MAX_WAIT_MS, left)));
    },
    release: async () => await sender.stop(graceMs),
  });
  const deaf = [
    service.signals.on("announcements", () => {
      feed.heard = true;
      worker.wake();
    }),
    service.signals.on("deliveries", () => {
      sender.lookAgain();
      worker.wake();
    }),
  ];
  const stop = async (): Promise<void> => {
    for (const end of deaf) end();
    await worker.stop();
  };
  return { ...worker, stop };
};
