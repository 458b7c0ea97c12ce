import type { Service } from "../context.ts";

/** What a key may still ask for, after a request was counted. */
export interface Allowance {
  /** Requests a minute; 0: without limit. */
  limit: number;
  /** How many are left of them; below 0 the request is one too many. */
  left: number;
  /** Seconds until all are there again. */
  resetsIn: number;
}

const WINDOW_MS = 60_000;

interface Window {
  endsAt: number;
  used: number;
}

/**
 * How many requests each key makes in a minute, counted from its first one on; in memory of this process, since it is
 * asked with every request. `elapsed` is a clock that only goes forward, in milliseconds.
 */
export const createKeyLimit = (limit: number, elapsed: () => number = () => performance.now()) => {
  const windows = new Map<string, Window>();
  let sweptAt = elapsed();

  /** Keys that have ended for the minute are forgotten: there may be many over a year. */
  const sweep = (now: number): void => {
    if (now - sweptAt < WINDOW_MS) return;
    for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
    sweptAt = now;
  };

  return {
    /** Counts a request of a key. */
    take: (key: string): Allowance => {
      if (limit === 0) return { limit, left: 0, resetsIn: 0 };
      // Whole milliseconds: with fractions the end of the minute may lie a hair more than a minute ahead.
      const now = Math.floor(elapsed());
      sweep(now);
      const found = windows.get(key);
      const window = found === undefined || found.endsAt <= now ? { endsAt: now + WINDOW_MS, used: 0 } : found;
      windows.set(key, window);
      window.used += 1;
      return { limit, left: limit - window.used, resetsIn: Math.ceil((window.endsAt - now) / 1_000) };
    },
  };
};
type KeyLimit = ReturnType<typeof createKeyLimit>;

const limits = new WeakMap<Service, KeyLimit>();

/** The count of a service; there is one. */
export const keyLimitOf = (service: Service): KeyLimit => {
  const found = limits.get(service) ?? createKeyLimit(service.instance.keyRequests);
  limits.set(service, found);
  return found;
};
