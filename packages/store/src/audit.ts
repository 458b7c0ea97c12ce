import { sql } from "kysely";
import { type AuditEntry, entryColumns, type EntryRow, type NewAuditEntry, toEntry, toRow } from "./audit-entry.ts";
import type { Db } from "./tables.ts";
import { unnest } from "./unnest.ts";

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

/** A person's file with those that were made one with it: what was done with them was done with the person's file. */
async function filesOfPerson(db: Db, organization: string, participant: string): Promise<string[]> {
  const rows = await db
    .selectFrom("participants")
    .select("id")
    .where("organization_id", "=", organization)
    .where("merged_into", "=", participant)
    .execute();
  return [participant, ...rows.map(({ id }) => id)];
}

/** Newest first; one more than `limit` tells that there are more. */
export async function listAudit(db: Db, organization: string, filter: AuditFilter): Promise<ShownAuditEntry[]> {
  const { actor, participant, kind, action, from, to, cursor, limit = 50 } = filter;
  const files = participant === undefined ? [] : await filesOfPerson(db, organization, participant);
  const conditions = [
    sql`a.organization_id = ${organization}`,
    ...(actor === undefined ? [] : [sql`a.actor_id = ${actor}`]),
    // One id keeps the order of the index; there is seldom more than one.
    ...(files.length > 1
      ? [sql`a.participant_id = any(${files}::text[])`]
      : files.map((id) => sql`a.participant_id = ${id}`)),
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
