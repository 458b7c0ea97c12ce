import { forgetAudit, getOrganization, inTransaction, lastLinkBefore, listOrganizations } from "@parcours/store";
import { type Service, systemContext } from "../context.ts";
import { settingsOf } from "../organization/settings.ts";
import { signStart } from "./chain.ts";
import { entryOf } from "./entry.ts";
import { recordEntry } from "./recorder.ts";

/** Fewer at a time, so that nobody waits. */
const BLOCK = 2_000;

const monthsBefore = (now: Date, months: number): string => {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString();
};

const forgetOf = async (service: Service, organization: string, limit: number): Promise<number> => {
  const db = service.store.within(organization);
  const now = service.clock();
  const { auditMonths } = settingsOf((await getOrganization(db, organization))?.settings ?? {});
  const last = await lastLinkBefore(db, organization, monthsBefore(now, auditMonths), limit);
  if (last === undefined) return 0;
  const start = { ...signStart(service.secret, organization, last), sealedAt: last.sealedAt };
  const count = await inTransaction(
    service.store,
    { within: organization },
    async (trx) => await forgetAudit(trx, organization, start, now.toISOString()),
  );
  if (count === 0) return 0;
  const entry = { kind: "erasure", action: "audit.forget", details: { count, months: auditMonths } } as const;
  await recordEntry(service, organization, entryOf(systemContext(service, organization), entry));
  return count;
};

/**
 * Forgets the entries of the access log that are older than their organization keeps them, from the chain's beginning on.
 * The hash of the last of them stays, signed: what is kept can be checked from there. Leaves an entry that says how many
 * went. Several processes may do it at once. Returns how many there were; call again while it is not little.
 */
export const forgetOldAudit = async (service: Service, { limit = BLOCK }: { limit?: number } = {}): Promise<number> => {
  let forgotten = 0;
  for (const { id } of await listOrganizations(service.store.everywhere())) {
    forgotten += await forgetOf(service, id, limit);
  }
  return forgotten;
};

const HOUR_MS = 60 * 60 * 1_000;
/** The hour in which a process has last found nothing more to forget. */
const lookedIn = new WeakMap<Service, number>();

/** The same, for who asks every other second: once an hour, and again at once while there is more. */
export const forgetOldAuditHourly = async (service: Service): Promise<void> => {
  const hour = Math.floor(service.clock().getTime() / HOUR_MS);
  if (lookedIn.get(service) === hour) return;
  if ((await forgetOldAudit(service)) < BLOCK) lookedIn.set(service, hour);
};
