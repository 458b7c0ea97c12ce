import { forgetPortalKeys, purgeIdentity } from "@parcours/store";
import type { Service } from "../context.ts";

const DAY_MS = 24 * 60 * 60_000;
const MAILS_DAYS = 90;
const PORTAL_DAYS = 30;
const EVERY_MS = 10 * 60_000;

const looked = new WeakMap<Service, number>();

/** Forgets sessions, links and tries that have ended, and mails of more than 90 days; every ten minutes at most. */
export const forgetEnded = async (service: Service): Promise<void> => {
  const now = service.clock().getTime();
  const last = looked.get(service);
  if (last !== undefined && now - last < EVERY_MS) return;
  looked.set(service, now);
  const ago = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  await purgeIdentity(service.store.everywhere(), { now: ago(0), triesBefore: ago(1), mailsBefore: ago(MAILS_DAYS) });
  // A link that has ended can still be exchanged for another one for a while.
  await forgetPortalKeys(service.store.everywhere(), ago(PORTAL_DAYS));
};
