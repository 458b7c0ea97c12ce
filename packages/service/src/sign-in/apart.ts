import type { Service } from "../context.ts";

const running = new WeakMap<Service, Set<Promise<void>>>();

/**
 * Does something after the answer is given, so that how long the answer takes tells nothing about it. What fails is not
 * repeated: whoever waits for it asks again.
 */
export const doApart = (service: Service, work: () => Promise<void>): void => {
  const set = running.get(service) ?? new Set();
  running.set(service, set);
  const doing: Promise<void> = work()
    .catch(() => {})
    .finally(() => set.delete(doing));
  set.add(doing);
};

/** Waits for what is done apart. */
export const settleApart = async (service: Service): Promise<void> => {
  const doing = running.get(service);
  if (doing !== undefined) await Promise.all(doing);
};
