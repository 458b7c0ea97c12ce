import { type RawBuilder, type Selectable, sql } from "kysely";
import { type Claim, leaseEnd } from "./claim.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { forgetIfErased } from "./forget-run-events.ts";
import { unnest } from "./unnest.ts";
import { type Sees, seesEnrollmentOf } from "./visibility.ts";

/** A piece of bulk work over many people, followed while it goes on. */
export interface Run {
  organization: string;
  id: string;
  kind: string;
  request: unknown;
  state: "running" | "done";
  dryRun: boolean;
  total: number;
  doneCount: number;
  failedCount: number;
  createdAt: string;
  createdBy: string;
  finishedAt: string | null;
}

export interface RunPerson {
  /** From 1, in the order asked for. */
  position: number;
  enrollmentId: string;
  state: "pending" | "done" | "failed";
  result: unknown;
}

function toRun(row: Selectable<Tables["runs"]>): Run {
  return {
    organization: row.organization_id,
    id: row.id,
    kind: row.kind,
    request: JSON.parse(row.request),
    state: row.state,
    dryRun: row.dry_run,
    total: row.total,
    doneCount: row.done_count,
    failedCount: row.failed_count,
    createdAt: row.created_at,
    createdBy: row.created_by,
    finishedAt: row.finished_at,
  };
}

/** Adds a run over these enrollments, each once. */
export async function insertRun(
  trx: Trx,
  organization: string,
  run: Pick<Run, "id" | "kind" | "request" | "dryRun" | "createdAt" | "createdBy">,
  enrollmentIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(enrollmentIds)];
  const empty = ids.length === 0;
  await trx
    .insertInto("runs")
    .values({
      organization_id: organization,
      id: run.id,
      kind: run.kind,
      request: JSON.stringify(run.request ?? null),
      dry_run: run.dryRun,
      total: ids.length,
      created_at: run.createdAt,
      created_by: run.createdBy,
      ...(empty && { state: "done" as const, finished_at: run.createdAt }),
    })
    .execute();
  await sql`
    insert into run_people (organization_id, run_id, position, enrollment_id)
    select ${organization}, ${run.id}, ordinality, id from unnest(${ids}::text[]) with ordinality as r(id, ordinality)`.execute(
    trx,
  );
}

export async function getRun(db: Db, organization: string, id: string): Promise<Run | undefined> {
  const row = await db
    .selectFrom("runs")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toRun(row);
}

/** Runs of all organizations that are not finished, oldest first. */
export async function listUnfinishedRuns(db: Db): Promise<Run[]> {
  const rows = await db
    .selectFrom("runs")
    .selectAll()
    .where("state", "=", "running")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toRun);
}

/**
 * Takes the next people of a run; several processes may share one. The rows just locked are found again by where they
 * lie, and by nothing else: with their keys beside it the planner, in whose statistics a new run is not yet, would read the
 * whole run for every block.
 */
export async function claimRunPeople(
  db: Db,
  organization: string,
  runId: string,
  claim: Claim,
): Promise<Pick<RunPerson, "position" | "enrollmentId">[]> {
  const { rows } = await sql<{ position: number; enrollment_id: string }>`
    with block as (
      select ctid from run_people
      where organization_id = ${organization} and run_id = ${runId} and state = 'pending'
        and (claimed_until is null or claimed_until <= ${claim.now})
      order by position limit ${claim.limit} for update skip locked
    )
    update run_people p set claimed_until = ${leaseEnd(claim)}, claimed_by = ${claim.owner}
    where p.ctid = any(array(select ctid from block))
    returning p.position, p.enrollment_id`.execute(db);
  return rows
    .map((row) => ({ position: row.position, enrollmentId: row.enrollment_id }))
    .toSorted((a, b) => a.position - b.position);
}

/** A block lies together: its ends keep the index from reading the whole run for it. */
function among(column: RawBuilder<unknown>, positions: readonly number[]): RawBuilder<boolean> {
  const [least, most] = [Math.min(...positions), Math.max(...positions)];
  return sql<boolean>`(${column} between ${least}::integer and ${most}::integer and ${column} = any(${[...positions]}::integer[]))`;
}

/** Leaves the run's row of a person to nobody else: positions that are still pending, locked, in the transaction that does the work. */
export async function lockRunPeople(
  trx: Trx,
  organization: string,
  runId: string,
  positions: readonly number[],
): Promise<number[]> {
  if (positions.length === 0) return [];
  const { rows } = await sql<{ position: number }>`
    select position from run_people
    where organization_id = ${organization} and run_id = ${runId} and state = 'pending' and ${among(sql.ref("position"), positions)}
    order by position for update`.execute(trx);
  return rows.map(({ position }) => position);
}

/**
 * Keeps results, in the transaction that did the work, and finishes the run with its last one. Counts only people who
 * were pending. Returns whether the run is over with these.
 */
export async function finishRunPeople(
  trx: Trx,
  organization: string,
  runId: string,
  results: readonly { position: number; state: "done" | "failed"; result: unknown }[],
  now: string,
): Promise<boolean> {
  if (results.length === 0) return false;
  const rows = results.map(({ position, state, result }) => ({
    position,
    state,
    result: JSON.stringify(result ?? null),
  }));
  const { rows: over } = await sql<{ over: boolean }>`
    with finished as (
      update run_people p set state = r.state, result = r.result::json, claimed_until = null, claimed_by = null
      from ${unnest(rows, { position: "integer", state: "text", result: "text" })}
      where p.organization_id = ${organization} and p.run_id = ${runId} and p.state = 'pending'
        and ${among(
          sql.ref("p.position"),
          results.map(({ position }) => position),
        )} and p.position = r.position
      returning p.state
    ), counted as (
      select count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed from finished
    )
    update runs set done_count = done_count + c.done, failed_count = failed_count + c.failed,
      state = case when done_count + failed_count + c.done + c.failed >= total then 'done' else state end,
      finished_at = case when done_count + failed_count + c.done + c.failed >= total then ${now}::timestamptz else finished_at end
    from counted c where organization_id = ${organization} and id = ${runId}
    returning state = 'done' and c.done + c.failed > 0 as over`.execute(trx);
  const isOver = over[0]?.over === true;
  if (isOver) await forgetIfErased(trx, organization, runId);
  return isOver;
}

/** The report of a run, in order, after a position. */
export async function listRunPeople(
  db: Db,
  organization: string,
  runId: string,
  {
    state,
    sees,
    after = 0,
    limit = 200,
  }: { state?: RunPerson["state"]; sees?: Sees; after?: number; limit?: number } = {},
): Promise<RunPerson[]> {
  const rows = await db
    .selectFrom("run_people")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("run_id", "=", runId)
    .where("position", ">", after)
    .where(seesEnrollmentOf(sees, "run_people"))
    .$if(state !== undefined, (query) => query.where("state", "=", state!))
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position,
    enrollmentId: row.enrollment_id,
    state: row.state,
    result: row.result === null ? null : JSON.parse(row.result),
  }));
}
