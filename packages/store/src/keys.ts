import { type Selectable, sql } from "kysely";
import { inTransaction } from "./transaction.ts";
import type { Store } from "./store.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** A key for programs that call the API. The key itself is shown once and never kept. */
export interface ApiKey {
  organization: string;
  id: string;
  name: string;
  /** SHA-256 of the key, in hexadecimal. */
  hash: string;
  /** The first characters, to tell keys apart. */
  prefix: string;
  role: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
  /** Whoever made it: a user, or null for one given from outside or made by the service. */
  createdBy: string | null;
  /** Sites whose pages may use it; null: none. */
  origins: readonly string[] | null;
  /** Ids of the programs to which it is bound; absent: all. */
  programs?: readonly string[];
}

function toKey(row: Selectable<Tables["api_keys"]>): ApiKey {
  return {
    organization: row.organization_id,
    id: row.id,
    name: row.name,
    hash: row.hash,
    prefix: row.prefix,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    createdBy: row.created_by,
    origins: row.origins,
    ...(row.programs !== null && { programs: row.programs }),
  };
}

/** Moves whenever a key is added or revoked: a process that keeps keys in memory asks for this and reads them again when it moved. */
export async function readKeyRevision(db: Db): Promise<number> {
  const row = await db.selectFrom("instance").select("key_revision").executeTakeFirstOrThrow();
  return row.key_revision;
}

async function bumpKeyRevision(trx: Trx): Promise<void> {
  await trx
    .updateTable("instance")
    .set((eb) => ({ key_revision: eb("key_revision", "+", 1) }))
    .execute();
}

/** Keys that may still be used, of all organizations: what a process keeps in memory. */
export async function listUsableKeys(db: Db, now: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom("api_keys")
    .selectAll()
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .execute();
  return rows.map(toKey);
}

/** All keys of an organization, newest first, revoked ones too. */
export async function listKeys(db: Db, organization: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom("api_keys")
    .selectAll()
    .where("organization_id", "=", organization)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toKey);
}

export async function getKey(db: Db, organization: string, id: string): Promise<ApiKey | undefined> {
  const row = await db
    .selectFrom("api_keys")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toKey(row);
}

/** Adds a key; false when the organization has it already (the same key, given at start again). */
export async function insertKey(on: Store | Trx, key: Omit<ApiKey, "revokedAt" | "lastUsedAt">): Promise<boolean> {
  return await inTransaction(on, { within: key.organization }, async (trx) => {
    const inserted = await trx
      .insertInto("api_keys")
      .values({
        organization_id: key.organization,
        id: key.id,
        name: key.name,
        hash: key.hash,
        prefix: key.prefix,
        role: key.role,
        created_at: key.createdAt,
        expires_at: key.expiresAt,
        created_by: key.createdBy,
        origins: key.origins === null ? null : [...key.origins],
        programs: key.programs === undefined ? null : [...key.programs],
      })
      .onConflict((conflict) => conflict.constraint("api_keys_hash").doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    await bumpKeyRevision(trx);
    return true;
  });
}

/** Revokes a key for good, and those that were made with it; false when there is none in use by that id. */
export async function revokeKey(
  on: Store | Trx,
  organization: string,
  id: string,
  revokedAt: string,
): Promise<boolean> {
  return await inTransaction(on, { within: organization }, async (trx) => {
    const revoked = await trx
      .updateTable("api_keys")
      .set({ revoked_at: revokedAt })
      .where("organization_id", "=", organization)
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows !== 1n) return false;
    await revokeKeysOf(trx, organization, id, revokedAt);
    await bumpKeyRevision(trx);
    return true;
  });
}

/** Revokes the keys that a user made in an organization; of these roles only, when they are named. Returns how many. */
export async function revokeKeysOf(
  trx: Trx,
  organization: string,
  createdBy: string,
  revokedAt: string,
  roles?: readonly string[],
): Promise<number> {
  const revoked = await trx
    .updateTable("api_keys")
    .set({ revoked_at: revokedAt })
    .where("organization_id", "=", organization)
    .where("created_by", "=", createdBy)
    .where("revoked_at", "is", null)
    .$if(roles !== undefined, (query) => query.where("role", "in", [...roles!, ""]))
    .executeTakeFirst();
  const count = Number(revoked.numUpdatedRows);
  if (count > 0) await bumpKeyRevision(trx);
  return count;
}

/** Records last uses, gathered in memory and written now and then. Later times win. */
export async function touchKeys(
  db: Db,
  uses: readonly { organization: string; id: string; at: string }[],
): Promise<void> {
  if (uses.length === 0) return;
  const rows = uses.map(({ organization, id, at }) => ({ organization_id: organization, id, at }));
  await sql`
    update api_keys k set last_used_at = greatest(k.last_used_at, r.at)
    from (select organization_id, id, max(at) as at
      from ${unnest(rows, { organization_id: "text", id: "text", at: "timestamptz" })} group by organization_id, id) r
    where k.organization_id = r.organization_id and k.id = r.id`.execute(db);
}
