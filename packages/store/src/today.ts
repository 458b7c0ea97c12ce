import { sql } from "kysely";
import { type Enrollment, enrollmentColumns, toEnrollment } from "./enrollments.ts";
import type { Db } from "./tables.ts";
import { isNobodys } from "./file-tasks.ts";
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
  limit: number,
): Promise<OpenTask[]> {
  const mine = owner === undefined ? sql`true` : sql`(t.owner_id = ${owner} or ${isNobodys("t")})`;
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
export async function listHeld(db: Db, organization: string, sees: Sees, limit: number): Promise<Enrollment[]> {
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
  limit: number,
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
  limit: number,
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

/** Entries of the feed that are looked through in one go, and how often at most. */
const BLOCK = 2_000;
const MOST_BLOCKS = 10;

/** A place in the feed. */
interface Edge {
  epoch: number;
  tx: string;
  position: number;
  recorded_at: string;
}

/** Forms that came in, and whether there were more than were looked for, or looked through. */
export interface CameInPage {
  items: CameIn[];
  more: boolean;
}

/**
 * Forms that were submitted since an instant, newest first, at most `limit`. The newest entries of the feed are looked
 * through a block at a time: what many others did in a day must not hide the little that somebody sees.
 */
export async function listCameIn(
  db: Db,
  organization: string,
  { since, sees }: { since: string; sees: Sees },
  limit: number,
  { block = BLOCK, blocks = MOST_BLOCKS }: { block?: number; blocks?: number } = {},
): Promise<CameInPage> {
  const items: CameIn[] = [];
  let before: Edge | undefined;
  for (let read = 0; read < blocks; read += 1) {
    const edge = await edgeOf(db, organization, before, block);
    items.push(...(await cameInWithin(db, organization, { since, sees, before, edge }, limit + 1 - items.length)));
    if (items.length > limit) return { items: items.slice(0, limit), more: true };
    if (edge === undefined || edge.recorded_at < since) return { items, more: false };
    before = edge;
  }
  return { items, more: true };
}

const isBefore = (edge: Edge | undefined) =>
  edge === undefined
    ? sql`true`
    : sql`(epoch, tx, position) < (${edge.epoch}::smallint, ${edge.tx}::xid8, ${edge.position}::bigint)`;

/** The oldest entry of the next block; undefined: what is left is less than a block. */
async function edgeOf(
  db: Db,
  organization: string,
  before: Edge | undefined,
  block: number,
): Promise<Edge | undefined> {
  const { rows } = await sql<Edge>`
    select epoch, tx::text as tx, position, recorded_at from journal
    where organization_id = ${organization} and announced and ${isBefore(before)}
    order by epoch desc, journal.tx desc, position desc offset ${block - 1} limit 1`.execute(db);
  return rows[0];
}

async function cameInWithin(
  db: Db,
  organization: string,
  { since, sees, before, edge }: { since: string; sees: Sees; before: Edge | undefined; edge: Edge | undefined },
  limit: number,
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
      where organization_id = ${organization} and announced and ${isBefore(before)}
        and ${edge === undefined ? sql`true` : sql`not ${isBefore(edge)}`}
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
