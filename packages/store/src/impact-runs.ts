import { type RawBuilder, sql } from "kysely";
import type { Db } from "./tables.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

/** Some enrollments of a program, one after the other by id, and a mark that differs as soon as one of them does. */
export interface RunBlock {
  first: string;
  last: string;
  runs: number;
  stamp: string;
}

/** What figures are counted from: of an enrollment, its journal and the facts known now. Nothing else is read. */
export interface CountedRun {
  id: string;
  startedAt: string;
  siteId: string | null;
  cohortId: string | null;
  birthDate: string | null;
  /** The context of its snapshot, as core made it. */
  context: unknown;
  entries: CountedEntry[];
}

export interface CountedEntry {
  kind: string;
  type: string;
  reasonCode: string | null;
  occurredAt: string;
  transitions: unknown;
  measures: unknown;
  status: string;
  outcome: string | null;
}

const ofProgram = (organization: string, programId: string, sees: Sees): RawBuilder<boolean> =>
  sql<boolean>`e.organization_id = ${organization} and e.program_id = ${programId} and ${seesEnrollment(sees, "e")}`;

/**
 * The enrollments of a program that may be seen, as blocks of `size`. The stamp is made of the row versions of the
 * enrollments and of their people's files: every step of a run writes the enrollment's row, so that whoever counted a
 * block under a stamp need not count it again while the stamp is the same.
 */
export async function listRunBlocks(
  db: Db,
  organization: string,
  programId: string,
  sees: Sees,
  size: number,
): Promise<RunBlock[]> {
  const { rows } = await sql<RunBlock>`
    select min(id) as first, max(id) as last, count(*)::int as runs, count(*) || '.' || sum(mark) as stamp
    from (
      select e.id, (row_number() over (order by e.id) - 1) / ${size}::int as block,
        hashtextextended(e.id || ' ' || e.xmin::text || ' ' || coalesce(p.xmin::text, ''), 0) as mark
      from enrollments e
      left join participants p on p.organization_id = e.organization_id and p.id = e.participant_id
      where ${ofProgram(organization, programId, sees)}
    ) marked group by block order by block`.execute(db);
  return rows;
}

interface RunRow {
  id: string;
  started_at: string;
  site_id: string | null;
  cohort_id: string | null;
  birth_date: string | null;
  context: string;
}

interface EntryRow {
  stream_id: string;
  kind: string;
  type: string;
  reason_code: string | null;
  occurred_at: string;
  transitions: string;
  measures: string | null;
  status: string;
  outcome: string | null;
}

const entryOf = (row: EntryRow): CountedEntry => ({
  kind: row.kind,
  type: row.type,
  reasonCode: row.reason_code,
  occurredAt: row.occurred_at,
  transitions: JSON.parse(row.transitions),
  measures: row.measures === null ? [] : JSON.parse(row.measures),
  status: row.status,
  outcome: row.outcome,
});

/** The enrollments of a block that may be seen, with their journals in order. */
export async function readRunBlock(
  db: Db,
  organization: string,
  programId: string,
  sees: Sees,
  { first, last }: Pick<RunBlock, "first" | "last">,
): Promise<CountedRun[]> {
  const runs = await sql<RunRow>`
    select e.id, e.started_at, e.site_id, e.cohort_id, p.birth_date, e.snapshot #> '{machine,context}' as context
    from enrollments e
    left join participants p on p.organization_id = e.organization_id and p.id = e.participant_id
    where ${ofProgram(organization, programId, sees)} and e.id between ${first} and ${last} order by e.id`.execute(db);
  const ids = runs.rows.map(({ id }) => id);
  // Trace, effects and timers are most of a journal's bytes and count for nothing here.
  const journals = await sql<EntryRow>`
    select stream_id, kind, event ->> 'type' as type, event -> 'reason' ->> 'code' as reason_code, occurred_at,
      transitions, effects -> 'measures' as measures, status, outcome
    from journal where organization_id = ${organization} and stream_id = any(${ids}::text[])
    order by stream_id, sequence`.execute(db);
  const entries = Map.groupBy(journals.rows, (row) => row.stream_id);
  return runs.rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    siteId: row.site_id,
    cohortId: row.cohort_id,
    birthDate: row.birth_date,
    context: JSON.parse(row.context),
    entries: (entries.get(row.id) ?? []).map(entryOf),
  }));
}
