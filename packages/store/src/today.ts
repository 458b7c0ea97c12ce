import { sql } from "kysely";
import { type Enrollment, enrollmentColumns, toEnrollment } from "./enrollments.ts";
import type { Db } from "./tables.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

/** A task of a program that is open, with whose it is. */
export interface OpenTask {
  id: string;
  kind: string;
  role: string | null;
  /** As put off, if it was. */
  dueAt: string | null;
  ownerId: string | null;
  enrollmentId: string;
  programId: string;
  version: number;
  participantId: string | null;
}

/** Open tasks of programs that are due before an instant or have no date, the most urgent first. */
export async function listOpenTasks(
  db: Db,
  organization: string,
  { before, owner, sees }: { before: string; owner?: string | undefined; sees: Sees },
  limit = 200,
): Promise<OpenTask[]> {
  const mine = owner === undefined ? sql`true` : sql`(t.owner_id is null or t.owner_id = ${owner})`;
  const { rows } = await sql<{
    id: string;
    kind: string;
    role: string | null;
    due: string | null;
    owner_id: string | null;
    enrollment_id: string;
    program_id: string;
    version: number;
    participant_id: string | null;
  }>`
    select t.id, t.kind, t.role, coalesce(t.postponed_to, t.due_at) as due, t.owner_id, t.enrollment_id,
      e.program_id, e.version, e.participant_id
    from tasks t join enrollments e on e.organization_id = t.organization_id and e.id = t.enrollment_id
    where t.organization_id = ${organization} and t.status = 'open' and ${mine} and ${seesEnrollment(sees, "e")}
      and (coalesce(t.postponed_to, t.due_at) < ${before} or coalesce(t.postponed_to, t.due_at) is null)
    order by due nulls last, t.id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    role: row.role,
    dueAt: row.due,
    ownerId: row.owner_id,
    enrollmentId: row.enrollment_id,
    programId: row.program_id,
    version: row.version,
    participantId: row.participant_id,
  }));
}

/** People who are held, those who have waited longest first. */
export async function listHeld(db: Db, organization: string, sees: Sees, limit = 300): Promise<Enrollment[]> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where("organization_id", "=", organization)
    .where("status", "=", "held")
    .where(seesEnrollment(sees))
    .orderBy("updated_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toEnrollment);
}

/** Runs whose nearest deadline comes before an instant, the earliest first. */
export async function listDueEnrollments(
  db: Db,
  organization: string,
  { before, sees }: { before: string; sees: Sees },
  limit = 100,
): Promise<Enrollment[]> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where("organization_id", "=", organization)
    .where("status", "<>", "done")
    .where("next_due_at", "<", before)
    .where(seesEnrollment(sees))
    .orderBy("next_due_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toEnrollment);
}

/** A contract that waits for a signature. */
export interface WaitingContract {
  id: string;
  contract: string;
  openedAt: string;
  expiresAt: string | null;
  parties: unknown;
  enrollmentId: string;
  programId: string;
  version: number;
  participantId: string | null;
}

/** Contracts that wait for a signature, those that expire first before the others. */
export async function listWaitingContracts(
  db: Db,
  organization: string,
  sees: Sees,
  limit = 100,
): Promise<WaitingContract[]> {
  const { rows } = await sql<{
    id: string;
    contract: string;
    opened_at: string;
    expires_at: string | null;
    parties: string;
    enrollment_id: string;
    program_id: string;
    version: number;
    participant_id: string | null;
  }>`
    select c.id, c.contract, c.opened_at, c.expires_at, c.parties, c.enrollment_id, e.program_id, e.version, e.participant_id
    from contracts c join enrollments e on e.organization_id = c.organization_id and e.id = c.enrollment_id
    where c.organization_id = ${organization} and c.status = 'open' and ${seesEnrollment(sees, "e")}
    order by c.expires_at nulls last, c.opened_at, c.id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    contract: row.contract,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
    parties: JSON.parse(row.parties) as unknown,
    enrollmentId: row.enrollment_id,
    programId: row.program_id,
    version: row.version,
    participantId: row.participant_id,
  }));
}

/** A form that came in. */
export interface CameIn {
  enrollmentId: string;
  sequence: number;
  type: string;
  actor: { kind: string; id?: string; role?: string };
  at: string;
  programId: string;
  version: number;
  participantId: string | null;
}

/** How far back the newest entries are looked through; more than this in a day is read in the lists. */
const LOOKED_THROUGH = 2_000;

/** Forms that were submitted since an instant, newest first. */
export async function listCameIn(
  db: Db,
  organization: string,
  { since, sees }: { since: string; sees: Sees },
  limit = 50,
): Promise<CameIn[]> {
  const { rows } = await sql<{
    stream_id: string;
    sequence: number;
    type: string;
    actor: string;
    recorded_at: string;
    program_id: string;
    version: number;
    participant_id: string | null;
  }>`
    select j.stream_id, j.sequence, j.event->>'type' as type, j.actor, j.recorded_at, e.program_id, e.version, e.participant_id
    from (
      select stream_id, sequence, kind, event, actor, recorded_at from journal
      where organization_id = ${organization} and announced
      order by epoch desc, tx desc, position desc limit ${LOOKED_THROUGH}
    ) j join enrollments e on e.organization_id = ${organization} and e.id = j.stream_id
    where j.kind = 'event' and j.recorded_at >= ${since} and j.event->>'type' like 'form.%.submitted'
      and ${seesEnrollment(sees, "e")}
    order by j.recorded_at desc, j.stream_id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    enrollmentId: row.stream_id,
    sequence: row.sequence,
    type: row.type,
    actor: JSON.parse(row.actor) as CameIn["actor"],
    at: row.recorded_at,
    programId: row.program_id,
    version: row.version,
    participantId: row.participant_id,
  }));
}

/** How many run through a program: now, and at the end of each of the last weeks, oldest first. */
export interface ProgramHeads {
  programId: string;
  active: number;
  held: number;
  weeks: number[];
}

/** Head-counts of the programs in which the reader sees somebody. `weekEnds`: instants, oldest first. */
export async function listProgramHeads(
  db: Db,
  organization: string,
  { weekEnds, sees }: { weekEnds: readonly string[]; sees: Sees },
): Promise<ProgramHeads[]> {
  const oldest = weekEnds[0] ?? "";
  const { rows } = await sql<{ program_id: string; active: number; held: number; weeks: number[] | string }>`
    with seen as (
      select program_id, status, started_at, ended_at from enrollments
      where organization_id = ${organization} and (ended_at is null or ended_at >= ${oldest}) and ${seesEnrollment(sees)}
    )
    select s.program_id,
      (count(*) filter (where s.status <> 'done'))::integer as active,
      (count(*) filter (where s.status = 'held'))::integer as held,
      json_build_array(${sql.join(
        weekEnds.map(
          (end) => sql`count(*) filter (where s.started_at <= ${end} and (s.ended_at is null or s.ended_at > ${end}))`,
        ),
      )})::text as weeks
    from seen s group by s.program_id order by 2 desc, 1`.execute(db);
  return rows.map((row) => ({
    programId: row.program_id,
    active: row.active,
    held: row.held,
    weeks: typeof row.weeks === "string" ? (JSON.parse(row.weeks) as number[]) : row.weeks,
  }));
}
