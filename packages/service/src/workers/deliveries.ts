import { setTimeout as pause } from "node:timers/promises";
import type { RunningService } from "../service.ts";
import { type DeliveryOptions, releaseTaken, sendDelivery, takeDeliveries } from "../webhooks/deliver.ts";
import { fanOutAll } from "../webhooks/fan-out.ts";
import { createPoster } from "../webhooks/post.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

export interface DeliveriesWorkerOptions {
  owner: string;
  onError: WorkerOptions["onError"];
  /** Seconds between attempts; absent: the standard schedule of some 75 hours. */
  schedule?: readonly number[] | undefined;
  /** How long an attempt may take, in milliseconds. */
  timeoutMs?: number;
  /** How long a stop waits for attempts that are on their way, in milliseconds. */
  graceMs?: number;
}

/** Deliveries at a time, over all endpoints. */
const AT_A_TIME = 32;
const MIN_WAIT_MS = 5;
/** Another process may have made deliveries that this one does not hear of. */
const MAX_WAIT_MS = 1_000;
const GRACE_MS = 5_000;

/**
 * Turns the feed into deliveries and sends them. Attempts run side by side, and one that hangs holds up neither the
 * others nor the round: whenever one ends, the next ones are taken.
 */
export const startDeliveriesWorker = (service: RunningService, options: DeliveriesWorkerOptions): Worker => {
  const { owner, onError, schedule, timeoutMs, graceMs = GRACE_MS } = options;
  const poster = createPoster(service.addresses, timeoutMs === undefined ? {} : { timeoutMs });
  const sending: DeliveryOptions = { poster, owner, ...(schedule && { schedule }) };
  const inFlight = new Set<Promise<void>>();
  /** When this process knows that something is to be tried again. */
  let soonest = Infinity;

  const send = async (delivery: Parameters<typeof sendDelivery>[1]): Promise<void> => {
    try {
      const again = await sendDelivery(service, delivery, sending);
      if (again !== null) soonest = Math.min(soonest, Date.parse(again));
    } catch (error) {
      onError(error, "deliveries");
    }
  };

  const start = (delivery: Parameters<typeof sendDelivery>[1]): void => {
    const sent = send(delivery).finally(() => {
      inFlight.delete(sent);
      worker.wake();
    });
    inFlight.add(sent);
  };

  // An attempt that ends makes a round, and tells nothing about the feed: it is read when somebody announced something,
  // and now and then.
  const feed = { heard: true, readAt: 0 };
  const readFeed = async (): Promise<boolean> => {
    if (!feed.heard && performance.now() - feed.readAt < MAX_WAIT_MS) return false;
    feed.heard = false;
    const { more } = await fanOutAll(service);
    feed.heard ||= more;
    feed.readAt = performance.now();
    return more;
  };

  const worker = startWorker({
    name: "deliveries",
    onError,
    round: async () => {
      if (soonest <= service.clock().getTime()) soonest = Infinity;
      const more = await readFeed();
      const free = AT_A_TIME - inFlight.size;
      if (free > 0) for (const delivery of await takeDeliveries(service, sending, free)) start(delivery);
      return more;
    },
    interval: async () => {
      const left = soonest - service.clock().getTime();
      return await Promise.resolve(Math.max(MIN_WAIT_MS, Math.min(MAX_WAIT_MS, left)));
    },
    release: async () => {
      // What is on its way may end by itself; what hangs counts as a failed attempt and is tried again.
      await Promise.race([Promise.all(inFlight), pause(graceMs, undefined, { ref: false })]);
      await poster.close();
      await Promise.all(inFlight);
      await releaseTaken(service, owner);
    },
  });
  const deaf = service.signals.on("deliveries", () => {
    feed.heard = true;
    worker.wake();
  });
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};
