import { type RawBuilder, sql } from "kysely";
import { type JournalEntry, toJournalEntry } from "./journal.ts";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/*
 * Where a person's values lie, and how they go. Rows that others hang on stay, emptied: the person, the runs, what was
 * done in them and when. What consists of nothing but the person's words is deleted.
 */

/** A run of the person's own, or one that they are a member of. */
export interface RunOfPerson {
  id: string;
  programId: string;
  programSlug: string;
  status: "active" | "held" | "done";
  endedAt: string | null;
  /** As what they are a member of it; null: the run is theirs. */
  member: string | null;
}

/** Every run that holds something of the person, their own first. */
export async function runsOfPerson(db: Db, organization: string, participant: string): Promise<RunOfPerson[]> {
  const { rows } = await sql<RunOfPerson>`
    select e.id, e.program_id as "programId", p.slug as "programSlug", e.status, e.ended_at as "endedAt", found.member
    from (
      select id, null as member from enrollments
      where organization_id = ${organization} and participant_id = ${participant}
      union
      select m.enrollment_id, m.member from enrollment_members m
      join enrollments own on own.organization_id = m.organization_id and own.id = m.member_enrollment_id
      where m.organization_id = ${organization} and own.participant_id = ${participant}
    ) found
    join enrollments e on e.organization_id = ${organization} and e.id = found.id
    join programs p on p.organization_id = e.organization_id and p.id = e.program_id
    order by found.member nulls first, e.id`.execute(db);
  return rows;
}

/** A contract with something of the person in it. */
export interface ContractOfPerson {
  id: string;
  enrollmentId: string;
  contract: string;
  title: string | null;
  status: string;
  endedAt: string | null;
}

/** Contracts of these runs, and those to which the person is a party. */
export async function contractsOfPerson(
  db: Db,
  organization: string,
  participant: string,
  runs: readonly string[],
): Promise<ContractOfPerson[]> {
  const { rows } = await sql<ContractOfPerson>`
    select c.id, c.enrollment_id as "enrollmentId", c.contract, d.title, c.status, c.ended_at as "endedAt"
    from contracts c
    left join contract_documents d on d.organization_id = c.organization_id and d.contract_id = c.id
    where c.organization_id = ${organization} and (c.enrollment_id = any(${[...runs]}::text[]) or exists (
      select from contract_parties y where y.organization_id = c.organization_id and y.contract_id = c.id
        and y.participant_id = ${participant}))
    order by c.id`.execute(db);
  return rows;
}

/** A file and those that were made one with it: what was written under their ids before is the same person's. */
export const filesOf = (organization: string, participant: string): RawBuilder<string[]> =>
  sql`array(select f.id from participants f where f.organization_id = ${organization}
    and (f.id = ${participant} or f.merged_into = ${participant}))`;

/**
 * The addresses of a person in small letters, those of files that were made one with theirs too, as far as they are theirs
 * alone: what came from one, or went there, is not told apart in a family that shares it, and the others' stays.
 */
export const addressesOfTheirOwn = (organization: string, participant: string): RawBuilder<string[]> =>
  sql`array(select a.address from (
      select p.email_key as address from participants p where p.organization_id = ${organization} and p.id = ${participant}
      union
      select lower(file.value ->> 'email') from participant_merges m
      cross join lateral jsonb_each(case jsonb_typeof(m.files) when 'object' then m.files else '{}'::jsonb end) file
      where m.organization_id = ${organization} and m.undone_at is null
        and m.participant_id = any(${filesOf(organization, participant)})
    ) a where a.address is not null and not exists (
      select from participants o where o.organization_id = ${organization} and o.email_key = a.address
        and o.id <> all(${filesOf(organization, participant)})))`;

/** How much there is of what will go. */
export interface ErasableCounts {
  journal: number;
  notes: number;
  tasks: number;
  documents: number;
  messages: number;
  drafts: number;
  applications: number;
  referrals: number;
  deliveries: number;
}

export async function countErasable(
  db: Db,
  organization: string,
  participant: string,
  own: readonly string[],
): Promise<ErasableCounts> {
  const runs = sql`${[...own]}::text[]`;
  const ofPerson = (table: string) =>
    sql`(select count(*)::integer from ${sql.table(table)}
      where organization_id = ${organization} and participant_id = ${participant})`;
  const ofRuns = (table: string, column: string) =>
    sql`(select count(*)::integer from ${sql.table(table)}
      where organization_id = ${organization} and ${sql.ref(column)} = any(${runs}))`;
  const { rows } = await sql<ErasableCounts>`
    select ${ofRuns("journal", "stream_id")} as journal, ${ofPerson("notes")} as notes, ${ofPerson("file_tasks")} as tasks,
      ${ofPerson("documents")} as documents, ${ofRuns("messages", "enrollment_id")} as messages,
      ${ofPerson("portal_drafts")} as drafts, (select count(*)::integer from portal_applications a
        where a.organization_id = ${organization} and (a.participant_id = ${participant} or a.enrollment_id = any(${runs})
          or lower(a.email) = any(${addressesOfTheirOwn(organization, participant)}))) as applications,
      ${ofPerson("referrals")} as referrals, ${ofRuns("deliveries", "enrollment_id")} as deliveries`.execute(db);
  return rows[0]!;
}

/** When the person's values were erased; null: they are there; undefined: no such person. */
export async function erasedAt(db: Db, organization: string, participant: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom("participants")
    .select("erased_at")
    .where("organization_id", "=", organization)
    .where("id", "=", participant)
    .executeTakeFirst();
  return row && row.erased_at;
}

/** Keeps everybody else from writing into the person's file until the transaction ends. */
export async function lockPerson(trx: Trx, organization: string, participant: string): Promise<void> {
  await trx
    .selectFrom("participants")
    .select("id")
    .where("organization_id", "=", organization)
    .where("id", "=", participant)
    .forUpdate()
    .execute();
}

/** A run as it is kept, for whoever says what of it may stay. */
export interface KeptRun {
  id: string;
  snapshot: string;
  facts: Record<string, unknown>;
  journal: JournalEntry[];
}

/** Runs with their journals, locked: nobody else writes into them meanwhile. */
export async function loadRunsToErase(trx: Trx, organization: string, ids: readonly string[]): Promise<KeptRun[]> {
  if (ids.length === 0) return [];
  const runs = await trx
    .selectFrom("enrollments")
    .select(["id", "snapshot", "facts"])
    .where("organization_id", "=", organization)
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
  const rows = await trx
    .selectFrom("journal")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("stream_id", "in", [...ids])
    .orderBy("sequence")
    .execute();
  return runs.map(({ id, snapshot, facts }) => ({
    id,
    snapshot,
    facts: facts as Record<string, unknown>,
    journal: rows.filter((row) => row.stream_id === id).map(toJournalEntry),
  }));
}

/** Writes runs and their journals as they are to be from now on. */
export async function rewriteRuns(trx: Trx, organization: string, runs: readonly KeptRun[]): Promise<void> {
  // The one lawful change of a journal says so: see refuse_journal_change.
  await sql`select set_config('parcours.erasure', 'on', true)`.execute(trx);
  for (const run of runs) {
    await sql`update enrollments set snapshot = ${run.snapshot}::json, facts = ${JSON.stringify(run.facts)}::jsonb,
      revision = revision + 1 where organization_id = ${organization} and id = ${run.id}`.execute(trx);
    const rows = run.journal.map((entry) => ({
      sequence: entry.sequence,
      event: JSON.stringify(entry.event),
      trace: JSON.stringify(entry.trace),
      effects: JSON.stringify(entry.effects),
      timers: JSON.stringify(entry.timers),
      cause: entry.cause === null ? null : JSON.stringify(entry.cause),
    }));
    await sql`
      update journal j set event = r.event::json, trace = r.trace::json, effects = r.effects::json,
        timers = r.timers::json, cause = r.cause::json
      from ${unnest(rows, { sequence: "integer", event: "text", trace: "text", effects: "text", timers: "text", cause: "text" })}
      where j.organization_id = ${organization} and j.stream_id = ${run.id} and j.sequence = r.sequence`.execute(trx);
  }
  await sql`select set_config('parcours.erasure', '', true)`.execute(trx);
}
