import { readLag } from "@parcours/store";
import type { Service } from "../context.ts";

/** How far background work is behind, over all organizations. Ages in seconds; 0: nothing waits. */
export interface Backlog {
  oldestTimer: number;
  oldestEffect: number;
  oldestDelivery: number;
  pendingDeliveries: number;
  deadEffects: number;
  unfoldedCounts: number;
  /** For how long webhooks and mails have been held back since a restore; 0: they go out. */
  outgoingHeld: number;
}

export const readBacklog = async (service: Service): Promise<Backlog> => {
  const now = service.clock();
  const lag = await readLag(service.store.everywhere(), now.toISOString());
  const age = (since: string | null): number =>
    since === null ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
  return {
    oldestTimer: age(lag.oldestTimer),
    oldestEffect: age(lag.oldestEffect),
    oldestDelivery: age(lag.oldestDelivery),
    pendingDeliveries: lag.pendingDeliveries,
    deadEffects: lag.deadEffects,
    unfoldedCounts: lag.unfoldedDeltas,
    outgoingHeld: age(lag.outgoingHeldAt),
  };
};
