import {
  type AuditSeal,
  inTransaction,
  listUnsealed,
  lockAuditHead,
  organizationsToSeal,
  writeSeals,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { type Actor, raiseAlarms } from "./alarm.ts";
import { genesisOf, linkOf, signHead } from "./chain.ts";

const BLOCK = 2_000;

interface Sealed {
  count: number;
  /** Who opened files in this block. */
  readers: Actor[];
}

const NONE: Sealed = { count: 0, readers: [] };

const sealBlock = async (service: Service, organization: string, limit: number): Promise<Sealed> =>
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const now = service.clock().toISOString();
    const beginning = signHead(service.secret, organization, { position: 0, hash: genesisOf(organization) });
    const head = await lockAuditHead(trx, organization, beginning, now);
    if (head === undefined) return NONE;
    const entries = await listUnsealed(trx, organization, limit);
    if (entries.length === 0) return NONE;
    const seals: AuditSeal[] = [];
    let { position, hash } = head;
    for (const entry of entries) {
      position += 1;
      hash = linkOf(hash, entry);
      seals.push({ position, entryId: entry.id, hash });
    }
    await writeSeals(trx, organization, seals, signHead(service.secret, organization, { position, hash }), now);
    const readers = entries.filter(({ kind, participantId }) => kind === "read" && participantId !== null);
    return { count: entries.length, readers: readers.map(({ actorId, actorKind }) => ({ actorId, actorKind })) };
  });

/**
 * Chains what was recorded and looks for whoever opens unusually many files. Several processes may do it: each
 * organization's chain is one process's at a time. Returns how many entries there were; call again while it is not little.
 */
export const sealAudit = async (service: Service, { limit = BLOCK }: { limit?: number } = {}): Promise<number> => {
  let sealed = 0;
  for (const organization of await organizationsToSeal(service.store.everywhere())) {
    const { count, readers } = await sealBlock(service, organization, limit);
    sealed += count;
    await raiseAlarms(service, organization, readers);
  }
  return sealed;
};
