import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** One thing that somebody read or changed. Ids, codes and counts; no name, no text. */
export interface AuditEntry {
  id: string;
  /** An instant, as all times here. */
  at: string;
  kind: string;
  action: string;
  actorKind: string;
  actorId: string;
  actorRole: string;
  memberId: string | null;
  address: string | null;
  sessionId: string | null;
  requestId: string | null;
  participantId: string | null;
  enrollmentId: string | null;
  subject: string | null;
  sequence: number | null;
  /** JSON text. */
  details: string;
  /** JSON text: what the side values hash to. */
  hashes: string;
}

/** What people wrote, beside the entry and outside of the chain. */
export interface AuditValue {
  entryId: string;
  name: string;
  salt: string;
  value: string;
}

export interface NewAuditEntry extends AuditEntry {
  /** Recorded only when nothing was recorded under this key yet. */
  onceKey: string | null;
  values: readonly AuditValue[];
}

const text = "text";
const entryColumns = {
  id: text,
  at: "timestamptz",
  kind: text,
  action: text,
  actor_kind: text,
  actor_id: text,
  actor_role: text,
  member_id: text,
  address: text,
  session_id: text,
  request_id: text,
  participant_id: text,
  enrollment_id: text,
  subject: text,
  sequence: "integer",
  details: text,
  hashes: text,
  once_key: text,
} as const;

const toRow = (entry: NewAuditEntry) => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  action: entry.action,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  actor_role: entry.actorRole,
  member_id: entry.memberId,
  address: entry.address,
  session_id: entry.sessionId,
  request_id: entry.requestId,
  participant_id: entry.participantId,
  enrollment_id: entry.enrollmentId,
  subject: entry.subject,
  sequence: entry.sequence,
  details: entry.details,
  hashes: entry.hashes,
  once_key: entry.onceKey,
});

type EntryRow = Omit<Selectable<Tables["audit_entries"]>, "organization_id" | "once_key">;

const toEntry = (row: EntryRow): AuditEntry => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  action: row.action,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  memberId: row.member_id,
  address: row.address,
  sessionId: row.session_id,
  requestId: row.request_id,
  participantId: row.participant_id,
  enrollmentId: row.enrollment_id,
  subject: row.subject,
  sequence: row.sequence,
  details: row.details,
  hashes: row.hashes,
});

/**
 * Adds entries, in one statement. Who is meant is read off the enrollment where only that is known. Entries with values
 * need a transaction around them, so that the two are added together.
 */
export async function insertAudit(db: Db, organization: string, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    with added as (
      insert into audit_entries (organization_id, id, at, kind, action, actor_kind, actor_id, actor_role, member_id, address,
        session_id, request_id, participant_id, enrollment_id, subject, sequence, details, hashes, once_key)
      select ${organization}, r.id, r.at, r.kind, r.action, r.actor_kind, r.actor_id, r.actor_role, r.member_id, r.address,
        r.session_id, r.request_id, coalesce(r.participant_id, e.participant_id), r.enrollment_id, r.subject, r.sequence,
        r.details, r.hashes, r.once_key
      from ${unnest(entries.map(toRow), entryColumns)}
      left join enrollments e on e.organization_id = ${organization} and e.id = r.enrollment_id
      order by r.ordinality
      on conflict (organization_id, once_key) do nothing
      returning id)
    insert into audit_unsealed (organization_id, entry_id) select ${organization}, id from added`.execute(db);
  const values = entries.flatMap((entry) => entry.values);
  if (values.length === 0) return;
  await db
    .insertInto("audit_values")
    .values(
      values.map(({ entryId, name, salt, value }) => ({
        organization_id: organization,
        entry_id: entryId,
        name,
        salt,
        value,
      })),
    )
    .execute();
}

export interface AuditFilter {
  actor?: string | undefined;
  participant?: string | undefined;
  kind?: string | undefined;
  action?: string | undefined;
  /** Instants; `from` is in, `to` is out. */
  from?: string | undefined;
  to?: string | undefined;
  /** Id of the last entry of the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** An entry as it is shown: who it was has a name today, and what was written stands beside it unless it was erased. */
export interface ShownAuditEntry extends AuditEntry {
  actorName: string | null;
  values: { name: string; value: string }[];
}

type ShownRow = EntryRow & { actor_name: string | null; values: { name: string; value: string }[] | null };

/** Newest first; one more than `limit` tells that there are more. */
export async function listAudit(db: Db, organization: string, filter: AuditFilter): Promise<ShownAuditEntry[]> {
  const { actor, participant, kind, action, from, to, cursor, limit = 50 } = filter;
  const conditions = [
    sql`a.organization_id = ${organization}`,
    ...(actor === undefined ? [] : [sql`a.actor_id = ${actor}`]),
    ...(participant === undefined ? [] : [sql`a.participant_id = ${participant}`]),
    ...(kind === undefined ? [] : [sql`a.kind = ${kind}`]),
    ...(action === undefined ? [] : [sql`a.action = ${action}`]),
    ...(from === undefined ? [] : [sql`a.at >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql`a.at < ${to}::timestamptz`]),
    ...(cursor === undefined
      ? []
      : [
          sql`(a.at, a.id) < (select c.at, c.id from audit_entries c where c.organization_id = ${organization} and c.id = ${cursor})`,
        ]),
  ];
  const { rows } = await sql<ShownRow>`
    select p.*, coalesce(u.name, k.name) as actor_name,
      (select jsonb_agg(jsonb_build_object('name', v.name, 'value', v.value) order by v.name) from audit_values v
        where v.organization_id = ${organization} and v.entry_id = p.id) as values
    from (
      select a.* from audit_entries a where ${sql.join(conditions, sql` and `)}
      order by a.at desc, a.id desc limit ${limit}) p
    left join users u on p.actor_kind = 'user' and u.id = p.actor_id
    left join api_keys k on p.actor_kind = 'key' and k.organization_id = ${organization} and k.id = p.actor_id
    order by p.at desc, p.id desc`.execute(db);
  return rows.map((row) => ({ ...toEntry(row), actorName: row.actor_name, values: row.values ?? [] }));
}

/** How many different people's files each of these actors has opened since; those who opened more than `above`. */
export async function countFilesOpened(
  db: Db,
  organization: string,
  { actors, since, above }: { actors: readonly string[]; since: string; above: number },
): Promise<{ actorKind: string; actorId: string; actorRole: string; files: number }[]> {
  const { rows } = await sql<{ actor_kind: string; actor_id: string; actor_role: string; files: number }>`
    select actor_kind, actor_id, max(actor_role) as actor_role, count(distinct participant_id)::integer as files
    from audit_entries
    where organization_id = ${organization} and actor_id = any(${actors}::text[]) and at >= ${since}::timestamptz
      and kind = 'read' and participant_id is not null
    group by actor_kind, actor_id having count(distinct participant_id) > ${above}`.execute(db);
  return rows.map((row) => ({
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    files: row.files,
  }));
}

/** Forgets what was written beside the entries about a person; the entries and their chain stay. Returns how much. */
export async function eraseAuditValues(db: Db, organization: string, participant: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from audit_values v using audit_entries a
    where v.organization_id = ${organization} and a.organization_id = v.organization_id and a.id = v.entry_id
      and a.participant_id = ${participant}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

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

/** Entries that wait to be chained, in the order of their times. */
export async function listUnsealed(trx: Trx, organization: string, limit: number): Promise<AuditEntry[]> {
  const rows = await trx
    .selectFrom("audit_unsealed as u")
    .innerJoin("audit_entries as a", (join) =>
      join.onRef("a.organization_id", "=", "u.organization_id").onRef("a.id", "=", "u.entry_id"),
    )
    .selectAll("a")
    .where("u.organization_id", "=", organization)
    .orderBy("a.at")
    .orderBy("a.id")
    .limit(limit)
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
    from ${unnest(rows, { position: "integer", entry_id: text, hash: text })}`.execute(trx);
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
