/**
 * Kinds of background work that can be told that there is something to do. "announcements": there is more of the feed;
 * "deliveries": some may be sent that were made already.
 */
export type Work = "timers" | "effects" | "announcements" | "deliveries" | "runs" | "mails";

/** Wakes background work. Who is not listening loses nothing: every worker also looks by itself now and then. */
export const createSignals = () => {
  const listeners = new Map<Work, Set<() => void>>();
  return {
    wake: (work: Work): void => {
      for (const listener of listeners.get(work) ?? []) listener();
    },
    /** Calls `listener` whenever `work` is woken; returns how to stop that. */
    on: (work: Work, listener: () => void): (() => void) => {
      const set = listeners.get(work) ?? new Set();
      listeners.set(work, set.add(listener));
      return () => void set.delete(listener);
    },
  };
};
export type Signals = ReturnType<typeof createSignals>;
