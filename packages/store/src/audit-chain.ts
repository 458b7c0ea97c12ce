import { sql } from "kysely";
import { type AuditEntry, type AuditValue, type EntryRow, toEntry } from "./audit-entry.ts";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** The end of an organization's chain. */
export interface AuditHead {
  position: number;
  hash: string;
  signature: string;
}

/** Organizations with entries that wait to be chained. */
export async function organizationsToSeal(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("audit_unsealed").select("organization_id").distinct().execute();
  return rows.map((row) => row.organization_id);
}

/** Locks the end of the chain; `undefined` when another process is at it. `beginning` is where a new chain starts. */
export async function lockAuditHead(
  trx: Trx,
  organization: string,
  beginning: AuditHead,
  now: string,
): Promise<AuditHead | undefined> {
  await trx
    .insertInto("audit_heads")
    .values({ organization_id: organization, ...beginning, sealed_at: now })
    .onConflict((conflict) => conflict.column("organization_id").doNothing())
    .execute();
  return await trx
    .selectFrom("audit_heads")
    .select(["position", "hash", "signature"])
    .where("organization_id", "=", organization)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function readAuditHead(db: Db, organization: string): Promise<AuditHead | undefined> {
  return await db
    .selectFrom("audit_heads")
    .select(["position", "hash", "signature"])
    .where("organization_id", "=", organization)
    .executeTakeFirst();
}

/** The oldest of the entries that wait to be chained, in the order of their times. */
export async function listUnsealed(trx: Trx, organization: string, limit: number): Promise<AuditEntry[]> {
  const rows = await trx
    .selectFrom("audit_entries as a")
    .selectAll("a")
    .where("a.organization_id", "=", organization)
    // Found by their ids, which begin with the time, whatever the planner thinks there are: in the order of time it would
    // go through the whole log. No more than are chained now: when many wait, all of them would be read for each block.
    .where(
      sql<boolean>`a.id = any(array(select u.entry_id from audit_unsealed u where u.organization_id = ${organization}
        order by u.entry_id limit ${limit}))`,
    )
    .orderBy("a.at")
    .orderBy("a.id")
    .execute();
  return rows.map(toEntry);
}

export interface AuditSeal {
  position: number;
  entryId: string;
  hash: string;
}

/** Adds links to the chain and moves its end. */
export async function writeSeals(
  trx: Trx,
  organization: string,
  seals: readonly AuditSeal[],
  head: AuditHead,
  now: string,
): Promise<void> {
  const rows = seals.map(({ position, entryId, hash }) => ({ position, entry_id: entryId, hash }));
  await sql`
    insert into audit_seals (organization_id, position, entry_id, hash, sealed_at)
    select ${organization}, r.position, r.entry_id, r.hash, ${now}::timestamptz
    from ${unnest(rows, { position: "integer", entry_id: "text", hash: "text" })}`.execute(trx);
  await sql`
    delete from audit_unsealed
    where organization_id = ${organization} and entry_id = any(${seals.map(({ entryId }) => entryId)}::text[])`.execute(
    trx,
  );
  await trx
    .updateTable("audit_heads")
    .set({ ...head, sealed_at: now })
    .where("organization_id", "=", organization)
    .execute();
}

/** A link of the chain with its entry; null when the entry is gone. */
export interface SealedEntry extends AuditSeal {
  entry: AuditEntry | null;
}

/** The entry's columns as one JSON array: many columns are what costs most on the embedded database. */
const ENTRY_PARTS = [
  "kind",
  "action",
  "actor_kind",
  "actor_id",
  "actor_role",
  "member_id",
  "address",
  "session_id",
  "request_id",
  "participant_id",
  "enrollment_id",
  "subject",
  "sequence",
  "details",
  "hashes",
] as const;

const entryOfParts = (id: string, at: string, parts: string): AuditEntry => {
  const values = JSON.parse(parts) as unknown[];
  return toEntry({
    id,
    at,
    ...Object.fromEntries(ENTRY_PARTS.map((name, index) => [name, values[index]])),
  } as EntryRow);
};

/** Where the chain's links end; 0 when there are none. */
export async function lastSealed(db: Db, organization: string): Promise<number> {
  const row = await db
    .selectFrom("audit_seals")
    .select((select) => select.fn.max("position").as("last"))
    .where("organization_id", "=", organization)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Links in order, at positions after `after` and up to `upTo`; fewer when some are missing. */
export async function readSeals(
  db: Db,
  organization: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<SealedEntry[]> {
  const parts = sql.join(ENTRY_PARTS.map((name) => sql.ref(`e.${name}`)));
  // Written so that each link looks its entry up by key: without statistics a join would read all of them for each block.
  const { rows } = await sql<{ position: number; sealed: string; hash: string; at: string | null; parts: string }>`
    select s.position, s.entry_id as sealed, s.hash, a.at, a.parts
    from audit_seals s left join lateral (
      select e.at, json_build_array(${parts})::text as parts from audit_entries e
      where e.organization_id = ${organization} and e.id = s.entry_id limit 1) a on true
    where s.organization_id = ${organization} and s.position > ${after} and s.position <= ${upTo}
    order by s.position`.execute(db);
  return rows.map((row) => ({
    position: row.position,
    entryId: row.sealed,
    hash: row.hash,
    entry: row.at === null ? null : entryOfParts(row.sealed, row.at, row.parts),
  }));
}

/** Side values of these entries. */
export async function listAuditValues(db: Db, organization: string, entries: readonly string[]): Promise<AuditValue[]> {
  const rows = await db
    .selectFrom("audit_values")
    .select(["entry_id", "name", "salt", "value"])
    .where("organization_id", "=", organization)
    .where("entry_id", "in", entries)
    .execute();
  return rows.map(({ entry_id, ...value }) => ({ entryId: entry_id, ...value }));
}

/** What is not part of the chain yet: how many entries, and the first one from before a time. */
export async function readUnsealed(
  db: Db,
  organization: string,
  before: string,
): Promise<{ count: number; overdue: string | null }> {
  const { rows } = await sql<{ count: number; overdue: string | null }>`
    select count(*)::integer as count,
      (array_agg(a.id order by a.at, a.id) filter (where a.at < ${before}::timestamptz))[1] as overdue
    from audit_entries a
    where a.organization_id = ${organization} and not exists (
      select from audit_seals s where s.organization_id = a.organization_id and s.entry_id = a.id)`.execute(db);
  return rows[0] ?? { count: 0, overdue: null };
}
