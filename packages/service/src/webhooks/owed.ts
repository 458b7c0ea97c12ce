import type { Delivery } from "@parcours/store";

/** Another process may have made deliveries that this one does not hear of. */
const LOOK_MS = 500;
/** What is to be tried again later than that is found by looking now and then. */
const NEAR_MS = 10_000;
/** Attempts of one such moment are taken together. */
const MOMENT_MS = 5;

interface Lanes {
  heldOf: (endpointId: string) => number;
  hasRoom: (endpointId: string) => boolean;
}

/**
 * What may be due and belongs to nobody, as far as this process can tell: so that the database is asked when there is an
 * answer, and not after every attempt. Now and then it is asked all the same. `clock`: milliseconds of the service's.
 */
export const createOwed = (lanes: Lanes, clock: () => number) => {
  /** How many of each endpoint were left when they were made. */
  const counts = new Map<string, number>();
  /** Taken by asking, not when they were made: what stands behind them is not known here. */
  const claimed = new Set<string>();
  /** When something is to be tried again. */
  const again = new Set<number>();
  let anything = true;
  let lookedAt = -Infinity;

  const next = (): number => Math.min(Infinity, ...again);

  return {
    /** When the next one of which is known when is to be tried again; Infinity: none is. */
    next,
    again: (at: number): void => {
      if (at < clock() + NEAR_MS) again.add(Math.ceil(at / MOMENT_MS) * MOMENT_MS);
    },
    add: (endpointId: string, count: number): void =>
      void counts.set(endpointId, (counts.get(endpointId) ?? 0) + count),
    /** Whatever is due. */
    anything: (): void => void (anything = true),
    mayTake: (): boolean =>
      anything ||
      performance.now() - lookedAt >= LOOK_MS ||
      next() <= clock() ||
      [...counts.keys()].some((id) => lanes.hasRoom(id)),
    /** To be called before the database is asked: what comes up meanwhile is not in the answer. */
    looking: (): void => {
      anything = false;
      lookedAt = performance.now();
      const now = clock();
      for (const at of again) if (at <= now) again.delete(at);
    },
    /** What the answer was, after it was put into the lanes. */
    looked: (taken: readonly Delivery[]): void => {
      const found = Map.groupBy(taken, ({ endpointId }) => endpointId);
      for (const { id } of taken) claimed.add(id);
      for (const [id, count] of counts) {
        if (found.has(id)) counts.set(id, Math.max(0, count - found.get(id)!.length));
        // Nothing is free: what is left stands behind what is held, if anything is left at all.
        else if (lanes.hasRoom(id)) counts.set(id, Math.min(count, lanes.heldOf(id)));
        if (counts.get(id) === 0) counts.delete(id);
      }
    },
    /** An attempt was written down, or could not be. */
    settled: ({ id }: Delivery): void => {
      if (claimed.delete(id)) anything = true;
    },
    /** They are nobody's again. */
    released: (deliveries: readonly Delivery[]): void => {
      for (const { id } of deliveries) claimed.delete(id);
      anything = true;
    },
  };
};
