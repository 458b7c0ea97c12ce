import { sql } from "kysely";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

/**
 * How many people are in a stage. Beside the program's own there are the counted groups `:active`,
 * `:held`, `:done`, `:outcome:<outcome>` and `:held:<stage>`, so that totals need no counting of rows.
 * A stage's id holds no colon, so the two never mix.
 */
export interface CountDelta {
  programId: string;
  version: number;
  stage: string;
  delta: number;
}

export interface StageCount {
  version: number;
  stage: string;
  count: number;
}

/** Appends what a group of steps moved: one row per stage that gained or lost people. */
export async function addCountDeltas(trx: Trx, organization: string, deltas: readonly CountDelta[]): Promise<void> {
  const sums = new Map<string, { program_id: string; version: number; stage: string; delta: number }>();
  for (const { programId, version, stage, delta } of deltas) {
    const key = JSON.stringify([programId, version, stage]);
    const sum = sums.get(key);
    if (sum) sum.delta += delta;
    else sums.set(key, { program_id: programId, version, stage, delta });
  }
  const rows = [...sums.values()].filter(({ delta }) => delta !== 0);
  if (rows.length === 0) return;
  await sql`
    insert into stage_count_deltas (organization_id, program_id, version, stage, delta)
    select ${organization}, program_id, version, stage, delta
    from ${unnest(rows, { program_id: "text", version: "integer", stage: "text", delta: "integer" })}`.execute(trx);
}

/** The counts of a program (of one version, if given) as of now; stages with nobody are left out. */
export async function readStageCounts(
  db: Db,
  organization: string,
  programId: string,
  version?: number,
): Promise<StageCount[]> {
  const ofVersion = version === undefined ? sql`true` : sql`version = ${version}`;
  const { rows } = await sql<StageCount>`
    select version, stage, sum(n)::bigint as count from (
      select version, stage, count as n from stage_counts
      where organization_id = ${organization} and program_id = ${programId} and ${ofVersion}
      union all
      select version, stage, delta from stage_count_deltas
      where organization_id = ${organization} and program_id = ${programId} and ${ofVersion}
    ) both_of_them
    group by version, stage having sum(n) <> 0 order by version, stage`.execute(db);
  return rows;
}

/**
 * The counts of a program among what somebody sees, counted when asked: a caseload is small, and running counts are
 * kept for the whole organization alone.
 */
export async function countSeenStages(
  db: Db,
  organization: string,
  programId: string,
  sees: Sees,
): Promise<StageCount[]> {
  const { rows } = await sql<StageCount>`
    select version, stage, count(*) as count from (
      select version, unnest(stages || array[':' || status] ||
        case when outcome is null then array[]::text[] else array[':outcome:' || outcome] end ||
        case when status = 'held' then array(select ':held:' || stage from unnest(stages) stage) else array[]::text[] end) as stage
      from enrollments where organization_id = ${organization} and program_id = ${programId} and ${seesEnrollment(sees)}
    ) seen group by version, stage order by version, stage`.execute(db);
  return rows;
}

/**
 * By stage, the people of a program who are late there, among those whom somebody sees: a task of theirs is open after
 * its date, or a deadline has passed that has not been acted on. Who stands at several stages is counted at each. Who is
 * late is found by the two indexes of dates, whatever the size of the program: as two conditions of one search they would
 * be asked of everybody.
 */
export async function countOverdueStages(
  db: Db,
  organization: string,
  programId: string,
  sees: Sees,
  now: string,
): Promise<StageCount[]> {
  const { rows } = await sql<StageCount>`
    with late as (
      select id from enrollments
      where organization_id = ${organization} and program_id = ${programId} and status = 'active' and next_due_at < ${now}
      union
      select enrollment_id from tasks
      where organization_id = ${organization} and status = 'open' and due_at < ${now}
    )
    select version, stage, count(*) as count from (
      select version, unnest(stages) as stage from enrollments
      where organization_id = ${organization} and id in (select id from late)
        and program_id = ${programId} and status = 'active' and ${seesEnrollment(sees)}
    ) found group by version, stage order by version, stage`.execute(db);
  return rows;
}

/**
 * Moves appended deltas into the totals, in one statement, so that readers see each delta exactly
 * once. Several processes may do it at the same time. Returns how many deltas were folded.
 *
 * By the rows' own places: joined by their keys, while the database took the table for small, ten thousand of them were
 * looked up in each other, which took longer than a statement may.
 */
export async function foldStageCounts(db: Db, limit = 10_000): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from stage_count_deltas d where d.ctid = any(array(
        select oldest.ctid from stage_count_deltas oldest order by organization_id, id limit ${limit} for update skip locked))
      returning d.organization_id, d.program_id, d.version, d.stage, d.delta
    ), folded as (
      insert into stage_counts (organization_id, program_id, version, stage, count)
      select organization_id, program_id, version, stage, sum(delta) from taken
      group by organization_id, program_id, version, stage
      order by organization_id, program_id, version, stage
      on conflict (organization_id, program_id, version, stage) do update set count = stage_counts.count + excluded.count
    )
    select count(*) as folded from taken`.execute(db);
  return rows[0]?.folded ?? 0;
}
