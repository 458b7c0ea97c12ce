import { type Selectable, sql } from "kysely";
import type { Db, EnrollmentStatus, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";
import { toArrayText } from "./values.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

export interface Enrollment {
  id: string;
  programId: string;
  version: number;
  participantId: string | null;
  siteId: string | null;
  cohortId: string | null;
  ownerId: string | null;
  status: EnrollmentStatus;
  /** Why it is held. */
  cause: unknown;
  outcome: string | null;
  stages: string[];
  /** JSON text, as core made it. */
  snapshot: string;
  revision: number;
  /** Of the last journal entry. */
  sequence: number;
  /** Sequence of the last announcement. */
  announced: number;
  startedAt: string;
  updatedAt: string;
  endedAt: string | null;
  lastOccurredAt: string;
  /** The nearest deadline. Absent in what is to be written: there is none. */
  nextDueAt?: string | null;
}

export interface NewEnrollment extends Enrollment {
  /** The values that rules read; asked of a whole cohort in SQL. */
  facts: Record<string, unknown>;
}

/** What a step changes in an enrollment. */
export type EnrollmentStep = Pick<
  NewEnrollment,
  | "id"
  | "status"
  | "cause"
  | "outcome"
  | "stages"
  | "snapshot"
  | "facts"
  | "revision"
  | "sequence"
  | "announced"
  | "updatedAt"
  | "endedAt"
  | "lastOccurredAt"
  | "nextDueAt"
>;

export const enrollmentColumns = [
  "id",
  "program_id",
  "version",
  "participant_id",
  "site_id",
  "cohort_id",
  "owner_id",
  "status",
  "cause",
  "outcome",
  "stages",
  "snapshot",
  "revision",
  "sequence",
  "announced",
  "started_at",
  "updated_at",
  "ended_at",
  "last_occurred_at",
  "next_due_at",
] as const;

type Row = Pick<Selectable<Tables["enrollments"]>, (typeof enrollmentColumns)[number]>;

export function toEnrollment(row: Row): Enrollment {
  return {
    id: row.id,
    programId: row.program_id,
    version: row.version,
    participantId: row.participant_id,
    siteId: row.site_id,
    cohortId: row.cohort_id,
    ownerId: row.owner_id,
    status: row.status,
    cause: row.cause,
    outcome: row.outcome,
    stages: row.stages,
    snapshot: row.snapshot,
    revision: row.revision,
    sequence: row.sequence,
    announced: row.announced,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    endedAt: row.ended_at,
    lastOccurredAt: row.last_occurred_at,
    nextDueAt: row.next_due_at,
  };
}

export async function getEnrollment(
  db: Db,
  organization: string,
  id: string,
  sees?: Sees,
): Promise<Enrollment | undefined> {
  const [enrollment] = await getEnrollments(db, organization, [id], sees);
  return enrollment;
}

/** Those of the ids that exist (and may be seen), by id. */
export async function getEnrollments(
  db: Db,
  organization: string,
  ids: readonly string[],
  sees?: Sees,
): Promise<Enrollment[]> {
  return await selectEnrollments(db, organization, ids, sql``, sees);
}

/**
 * The enrollments, locked until the transaction ends, in the order of their ids: two groups that
 * want the same people wait for each other instead of blocking each other. Rows that only refer to one (an effect
 * left for it) may be added meanwhile. Unknown ids are left out.
 */
export async function loadEnrollmentsForUpdate(
  trx: Trx,
  organization: string,
  ids: readonly string[],
  sees?: Sees,
): Promise<Enrollment[]> {
  return await selectEnrollments(trx, organization, ids, sql`for no key update`, sees);
}

async function selectEnrollments(
  db: Db,
  organization: string,
  ids: readonly string[],
  lock: ReturnType<typeof sql>,
  sees?: Sees,
): Promise<Enrollment[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select ${sql.join(enrollmentColumns.map((name) => sql.ref(name)))} from enrollments
    where organization_id = ${organization} and id = any(${ids}::text[])
      and ${seesEnrollment(sees)} order by id ${lock}`.execute(db);
  return rows.map(toEnrollment);
}

/** Adds enrollments as their first step left them; one statement for all. */
export async function insertEnrollments(
  trx: Trx,
  organization: string,
  enrollments: readonly NewEnrollment[],
): Promise<void> {
  if (enrollments.length === 0) return;
  const rows = enrollments.map((enrollment) => ({
    ...toStepRow(enrollment),
    program_id: enrollment.programId,
    version: enrollment.version,
    participant_id: enrollment.participantId,
    site_id: enrollment.siteId,
    cohort_id: enrollment.cohortId,
    owner_id: enrollment.ownerId,
    started_at: enrollment.startedAt,
  }));
  await sql`
    insert into enrollments (organization_id, id, program_id, version, participant_id, site_id, cohort_id, owner_id, status,
      cause, outcome, stages, snapshot, facts, revision, sequence, announced, started_at, updated_at, ended_at, last_occurred_at,
      next_due_at)
    select ${organization}, id, program_id, version, participant_id, site_id, cohort_id, owner_id, status,
      cause::jsonb, outcome, stages::text[], snapshot::json, facts::jsonb, revision, sequence, announced,
      started_at, updated_at, ended_at, last_occurred_at, next_due_at
    from ${unnest(rows, {
      ...stepColumns,
      program_id: "text",
      version: "integer",
      participant_id: "text",
      site_id: "text",
      cohort_id: "text",
      owner_id: "text",
      started_at: "timestamptz",
    })}`.execute(trx);
}

/** Writes what the steps made of enrollments locked before; each at most once in `steps`. */
export async function updateEnrollments(
  trx: Trx,
  organization: string,
  steps: readonly EnrollmentStep[],
): Promise<void> {
  if (steps.length === 0) return;
  const { numAffectedRows } = await sql`
    update enrollments e set status = r.status, cause = r.cause::jsonb, outcome = r.outcome, stages = r.stages::text[],
      snapshot = r.snapshot::json, facts = r.facts::jsonb, revision = r.revision, sequence = r.sequence, announced = r.announced,
      updated_at = r.updated_at, ended_at = r.ended_at, last_occurred_at = r.last_occurred_at,
      next_due_at = r.next_due_at
    from ${unnest(steps.map(toStepRow), stepColumns)}
    where e.organization_id = ${organization} and e.id = r.id`.execute(trx);
  if (Number(numAffectedRows) !== steps.length) {
    throw new Error(`${steps.length} enrollments were to be written, ${numAffectedRows} were found.`);
  }
}

const stepColumns = {
  id: "text",
  status: "text",
  cause: "text",
  outcome: "text",
  stages: "text",
  snapshot: "text",
  facts: "text",
  revision: "integer",
  sequence: "integer",
  announced: "integer",
  updated_at: "timestamptz",
  ended_at: "timestamptz",
  last_occurred_at: "timestamptz",
  next_due_at: "timestamptz",
} as const;

function toStepRow(step: EnrollmentStep) {
  return {
    id: step.id,
    status: step.status,
    cause: step.cause === null || step.cause === undefined ? null : JSON.stringify(step.cause),
    outcome: step.outcome,
    stages: toArrayText(step.stages),
    snapshot: step.snapshot,
    facts: JSON.stringify(step.facts),
    revision: step.revision,
    sequence: step.sequence,
    announced: step.announced,
    updated_at: step.updatedAt,
    ended_at: step.endedAt,
    last_occurred_at: step.lastOccurredAt,
    next_due_at: step.nextDueAt ?? null,
  };
}

/** Moves an enrollment that this transaction has locked to another owner, site or cohort, with the next revision. */
export async function assignEnrollment(
  trx: Trx,
  organization: string,
  id: string,
  change: { ownerId?: string | null; siteId?: string | null; cohortId?: string | null; updatedAt: string },
): Promise<void> {
  await trx
    .updateTable("enrollments")
    .set((eb) => ({
      ...(change.ownerId !== undefined && { owner_id: change.ownerId }),
      ...(change.siteId !== undefined && { site_id: change.siteId }),
      ...(change.cohortId !== undefined && { cohort_id: change.cohortId }),
      updated_at: change.updatedAt,
      revision: eb("revision", "+", 1),
    }))
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}
