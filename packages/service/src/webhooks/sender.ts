import { setTimeout as pause } from "node:timers/promises";
import { type Delivery, type Endpoint, loadEndpoints } from "@parcours/store";
import type { Service } from "../context.ts";
import { type DeliveryOptions, LEASE_MS, PER_ENDPOINT, postDelivery, releaseTaken, takeDeliveries } from "./deliver.ts";
import type { Holder } from "./fan-out.ts";
import { createLanes } from "./lanes.ts";
import { createOwed } from "./owed.ts";
import { createPace } from "./pace.ts";
import { STANDARD_SCHEDULE } from "./schedule.ts";
import { type Attempted, settleAttempts } from "./settle.ts";

export interface SenderOptions extends DeliveryOptions {
  /** How long an attempt may take, in milliseconds. */
  timeoutMs: number;
  onError: (error: unknown) => void;
  /** There is room again, or it is known when something is to be tried again. */
  onProgress: () => void;
}

/** Attempts on their way, over all endpoints, that began just now … */
const QUICK = 32;
const QUICK_MS = 1_000;
/** … and altogether: what takes longer does not keep what is quick from beginning. */
const FLYING = 256;
/** What is taken of all endpoints: on its way, or waiting here for its turn. */
const HELD = 4_096;
/** What is claimed at once. */
const CLAIMED = 1_024;
/** From a first attempt that could begin to the end of its lease, besides the attempt itself. */
const MARGIN_MS = 2_000;

/**
 * Sends what it takes: attempts side by side, and what became of them is written down in groups, as many as ended while
 * the group before was written. One that hangs holds up neither the others nor the taking.
 */
export const createSender = (service: Service, options: SenderOptions) => {
  const { owner, poster, schedule = STANDARD_SCHEDULE, perEndpoint = PER_ENDPOINT, onError, onProgress } = options;
  const lanes = createLanes({ perEndpoint, beginWithinMs: LEASE_MS - options.timeoutMs - MARGIN_MS });
  const owed = createOwed(lanes, () => service.clock().getTime());
  const flying = new Set<{ since: number; done: Promise<void> }>();
  let ended: Attempted[] = [];
  let settling: Promise<void> | undefined;
  let stopped = false;
  let later: NodeJS.Timeout | undefined;

  const release = async (deliveries: readonly Delivery[]): Promise<void> => {
    await releaseTaken(
      service,
      owner,
      deliveries.map(({ id }) => id),
    );
    owed.released(deliveries);
    onProgress();
  };
  const giveBack = (deliveries: readonly Delivery[]): void => {
    if (deliveries.length > 0) release(deliveries).catch(onError);
  };

  const settleOf = async (organization: string, attempted: readonly Attempted[]): Promise<void> => {
    try {
      const { again, resting } = await settleAttempts(service, organization, attempted, { owner, schedule });
      for (const id of resting) giveBack(lanes.rest(id));
      // The others hear of it.
      if (resting.size > 0) owed.anything();
      for (const at of again) owed.again(Date.parse(at));
    } catch (error) {
      // They stay claimed, and are sent again when the lease has ended.
      onError(error);
    }
    for (const { delivery } of attempted) {
      lanes.settled(delivery);
      owed.settled(delivery);
    }
  };

  const pace = createPace();
  const settleAll = async (): Promise<void> => {
    while (ended.length > 0) {
      if (!stopped) await pace.rest();
      const group = Map.groupBy(ended, ({ delivery }) => delivery.organization);
      ended = [];
      await pace.work(async () => {
        for (const [organization, attempted] of group) await settleOf(organization, attempted);
      });
      onProgress();
    }
    settling = undefined;
  };

  const attempt = async (delivery: Delivery, endpoint: Endpoint): Promise<void> => {
    const begun = performance.now();
    try {
      const outcome = await postDelivery(service, endpoint, delivery, poster);
      ended.push({ delivery, endpoint, outcome, at: service.clock().toISOString() });
    } catch (error) {
      // Not even sent, such as when its secret cannot be opened: its lease goes on, so that it is not tried at once.
      onError(error);
      lanes.settled(delivery);
      owed.settled(delivery);
    }
    giveBack(lanes.ended(delivery, performance.now() - begun));
    settling ??= settleAll();
  };

  const mayBegin = (): boolean => {
    if (stopped || flying.size >= FLYING) return false;
    const young = performance.now() - QUICK_MS;
    let quick = 0;
    for (const { since } of flying) if (since > young) quick += 1;
    if (quick < QUICK) return true;
    later ??= setTimeout(() => ((later = undefined), pump()), QUICK_MS);
    return false;
  };

  /** Begins as many attempts as may be on their way. */
  const pump = (): void => {
    const late: Delivery[] = [];
    while (mayBegin()) {
      const next = lanes.next(Date.now(), (delivery) => void late.push(delivery));
      if (next === undefined) break;
      const one = { since: performance.now(), done: attempt(next.delivery, next.endpoint) };
      flying.add(one);
      void one.done.finally(() => {
        flying.delete(one);
        pump();
      });
    }
    giveBack(late);
  };

  const holder: Holder = {
    owner,
    rooms: (endpoints) => {
      const share = stopped ? 0 : Math.floor((HELD - lanes.held()) / Math.max(1, endpoints.length));
      return new Map(endpoints.map((endpoint) => [endpoint.id, Math.min(share, lanes.roomFor(endpoint))]));
    },
    hold: (taken, endpoints, left) => {
      lanes.addBorn(taken, endpoints, Date.now());
      for (const [id, count] of left) owed.add(id, count);
      pump();
    },
  };

  return {
    /** How many are on their way or wait here for their turn. */
    holds: (): number => lanes.held(),
    /** When something is to be tried again, as far as it is known here: milliseconds of the service's clock, or Infinity. */
    nextAt: (): number => owed.next(),
    /** What this process makes of the feed it sends at once, as far as there is room. */
    holder,

    /** Something may be due that was not told of here. */
    lookAgain: (): void => owed.anything(),

    /**
     * Takes what is due and there is room for, and begins to send it; asks the database only if there may be any. True
     * when there may be more.
     */
    take: async (): Promise<boolean> => {
      const room = Math.min(CLAIMED, HELD - lanes.held());
      if (stopped || room <= 0 || !owed.mayTake()) return false;
      owed.looking();
      const taken = await takeDeliveries(service, options, room, lanes.blocks());
      const ids = new Set([...taken.map(({ endpointId }) => endpointId), ...lanes.waitingFor()]);
      const endpoints = await loadEndpoints(service.store.everywhere(), [...ids]);
      const homeless = lanes.add(taken, endpoints, Date.now());
      owed.looked(taken);
      giveBack(homeless);
      pump();
      return taken.length === room;
    },

    /** What is on its way may end by itself within `graceMs`; what hangs counts as a failed attempt. Then all is given back. */
    stop: async (graceMs: number): Promise<void> => {
      stopped = true;
      clearTimeout(later);
      const allEnded = async (): Promise<void> => void (await Promise.all([...flying].map(({ done }) => done)));
      await Promise.race([allEnded(), pause(graceMs, undefined, { ref: false })]);
      await poster.close();
      await allEnded();
      await settling;
      await releaseTaken(service, owner);
    },
  };
};
