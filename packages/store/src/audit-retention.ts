import { sql } from "kysely";
import type { AuditHead } from "./audit-chain.ts";
import type { Db, Trx } from "./tables.ts";

/** Where the kept part of an organization's chain begins: the last link that was forgotten. */
export async function readAuditStart(db: Db, organization: string): Promise<AuditHead | undefined> {
  return await db
    .selectFrom("audit_starts")
    .select(["position", "hash", "signature"])
    .where("organization_id", "=", organization)
    .executeTakeFirst();
}

/** A link that may be the last to go. */
export interface OldLink {
  position: number;
  hash: string;
  sealedAt: string;
}

/** The last of the links that were chained before a time, among the first `limit` of the chain. */
export async function lastLinkBefore(
  db: Db,
  organization: string,
  before: string,
  limit: number,
): Promise<OldLink | undefined> {
  const first = db
    .selectFrom("audit_seals")
    .select(["position", "hash", "sealed_at"])
    .where("organization_id", "=", organization)
    .orderBy("position")
    .limit(limit);
  const row = await db
    .selectFrom(first.as("s"))
    .selectAll()
    .where("sealed_at", "<", before)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { position: row.position, hash: row.hash, sealedAt: row.sealed_at };
}

/**
 * Moves the beginning of the kept chain, and deletes what lies before it: links, entries, what was written beside them.
 * Returns how many entries went. The only way in which anything leaves these tables.
 */
export async function forgetAudit(
  trx: Trx,
  organization: string,
  start: AuditHead & { sealedAt: string },
  now: string,
): Promise<number> {
  const { position, hash, signature, sealedAt } = start;
  const row = { position, hash, signature, sealed_at: sealedAt, moved_at: now };
  await trx
    .insertInto("audit_starts")
    .values({ organization_id: organization, ...row })
    // Another process may have come further.
    .onConflict((conflict) =>
      conflict.column("organization_id").doUpdateSet(row).where("audit_starts.position", "<", position),
    )
    .execute();
  const { rows } = await sql<{ forgotten: number }>`select forget_audit(${organization}) as forgotten`.execute(trx);
  return rows[0]?.forgotten ?? 0;
}
