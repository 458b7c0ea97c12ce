import type { Service } from "../context.ts";

type Told = Pick<Service, "onFailure">;
const running = new WeakMap<Told, Set<Promise<void>>>();

/**
 * Does something after the answer is given, so that how long the answer takes tells nothing about it. What fails is not
 * repeated: whoever waits for it asks again; the service is told.
 */
export const doApart = (service: Told, work: () => Promise<void>): void => {
  const set = running.get(service) ?? new Set();
  running.set(service, set);
  const doing: Promise<void> = work()
    .catch((error: unknown) => service.onFailure?.(error))
    .finally(() => set.delete(doing));
  set.add(doing);
};

/** Waits for what is done apart. */
export const settleApart = async (service: Told): Promise<void> => {
  const doing = running.get(service);
  if (doing !== undefined) await Promise.all(doing);
};
