import { type Selectable, sql } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import type { Attendance } from "./tables/group-sessions.ts";

/** A group moment: when, where, of which program. */
export interface GroupSession {
  id: string;
  programId: string;
  /** The program's word for this kind of moment: a key of its `sessions`. */
  kind: string;
  title: string;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  siteId: string | null;
  cohortId: string | null;
  ownerId: string | null;
  canceledAt: string | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** Somebody who is expected there, and whether they came. */
export interface SessionPerson {
  sessionId: string;
  enrollmentId: string;
  attendance: Attendance | null;
  notedAt: string | null;
  notedBy: string | null;
}

function toSession(row: Selectable<Tables["group_sessions"]>): GroupSession {
  return {
    id: row.id,
    programId: row.program_id,
    kind: row.kind,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    siteId: row.site_id,
    cohortId: row.cohort_id,
    ownerId: row.owner_id,
    canceledAt: row.canceled_at,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}

function toPerson(row: Selectable<Tables["group_session_people"]>): SessionPerson {
  return {
    sessionId: row.session_id,
    enrollmentId: row.enrollment_id,
    attendance: row.attendance,
    notedAt: row.noted_at,
    notedBy: row.noted_by,
  };
}

const changing = (session: GroupSession) => ({
  title: session.title,
  starts_at: session.startsAt,
  ends_at: session.endsAt,
  place: session.place,
  site_id: session.siteId,
  cohort_id: session.cohortId,
  owner_id: session.ownerId,
  canceled_at: session.canceledAt,
  updated_at: session.updatedAt,
});

export async function insertGroupSession(db: Db, organization: string, session: GroupSession): Promise<void> {
  await db
    .insertInto("group_sessions")
    .values({
      ...changing(session),
      organization_id: organization,
      id: session.id,
      program_id: session.programId,
      kind: session.kind,
      created_at: session.createdAt,
      created_by: session.createdBy,
    })
    .execute();
}

export async function updateGroupSession(db: Db, organization: string, session: GroupSession): Promise<void> {
  await db
    .updateTable("group_sessions")
    .set(changing(session))
    .where("organization_id", "=", organization)
    .where("id", "=", session.id)
    .execute();
}

/** One session; locked until the transaction ends when that is asked for. */
export async function getGroupSession(
  db: Db | Trx,
  organization: string,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<GroupSession | undefined> {
  const row = await db
    .selectFrom("group_sessions")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  return row && toSession(row);
}

/** Which sessions. `open`: not canceled, and somebody's attendance is still to be noted. */
export interface SessionFilter {
  programId?: string | undefined;
  cohortId?: string | undefined;
  from?: string | undefined;
  before?: string | undefined;
  open?: boolean | undefined;
  /** Those in which one of these enrollments is expected. */
  enrollments?: readonly string[] | undefined;
  ownerId?: string | undefined;
}

/** Sessions, the latest first. The cursor is `<start>~<id>`. */
export async function listGroupSessions(
  db: Db,
  organization: string,
  filter: SessionFilter = {},
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<GroupSession>> {
  const { programId, cohortId, from, before, open, enrollments, ownerId } = filter;
  const [start = "", id = ""] = cursor?.split("~") ?? [];
  const rows = await db
    .selectFrom("group_sessions")
    .selectAll()
    .where("organization_id", "=", organization)
    .$if(programId !== undefined, (query) => query.where("program_id", "=", programId!))
    .$if(cohortId !== undefined, (query) => query.where("cohort_id", "=", cohortId!))
    .$if(ownerId !== undefined, (query) => query.where("owner_id", "=", ownerId!))
    .$if(from !== undefined, (query) => query.where("starts_at", ">=", from!))
    .$if(before !== undefined, (query) => query.where("starts_at", "<", before!))
    .$if(open === true, (query) =>
      query.where("canceled_at", "is", null).where(
        sql<boolean>`exists (select from group_session_people expected
          where expected.organization_id = group_sessions.organization_id
            and expected.session_id = group_sessions.id and expected.attendance is null)`,
      ),
    )
    .$if(enrollments !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from group_session_people expected
          where expected.organization_id = group_sessions.organization_id
            and expected.session_id = group_sessions.id
            and expected.enrollment_id = any(${[...(enrollments ?? [])]}::text[]))`,
      ),
    )
    .$if(cursor !== undefined, (query) =>
      query.where(sql<boolean>`(starts_at < ${start} or (starts_at = ${start} and id < ${id}))`),
    )
    .orderBy("starts_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = toPage(rows, limit, toSession);
  const last = page.items.at(-1);
  return { ...page, next: page.next === null || last === undefined ? null : `${last.startsAt}~${last.id}` };
}

/** Whoever is expected at these sessions; locked until the transaction ends when that is asked for. */
export async function listSessionPeople(
  db: Db | Trx,
  organization: string,
  sessions: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<SessionPerson[]> {
  if (sessions.length === 0) return [];
  const rows = await db
    .selectFrom("group_session_people")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("session_id", "in", [...sessions])
    .orderBy("session_id")
    .orderBy("enrollment_id")
    .$if(lock, (query) => query.forNoKeyUpdate())
    .execute();
  return rows.map(toPerson);
}

/** Expects more people; those who are there already stay as they are. */
export async function addSessionPeople(
  db: Db,
  organization: string,
  sessionId: string,
  enrollments: readonly string[],
): Promise<void> {
  if (enrollments.length === 0) return;
  await db
    .insertInto("group_session_people")
    .values(
      enrollments.map((enrollment) => ({
        organization_id: organization,
        session_id: sessionId,
        enrollment_id: enrollment,
        attendance: null,
        noted_at: null,
        noted_by: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody is not expected any more; false when they were not, or their attendance is noted. */
export async function removeSessionPerson(
  db: Db,
  organization: string,
  sessionId: string,
  enrollmentId: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom("group_session_people")
    .where("organization_id", "=", organization)
    .where("session_id", "=", sessionId)
    .where("enrollment_id", "=", enrollmentId)
    .where("attendance", "is", null)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** Notes who came, on rows that this transaction has locked. */
export async function noteAttendance(
  trx: Trx,
  organization: string,
  sessionId: string,
  people: readonly { enrollmentId: string; attendance: Attendance }[],
  by: { at: string; id: string },
): Promise<void> {
  for (const { enrollmentId, attendance } of people)
    await trx
      .updateTable("group_session_people")
      .set({ attendance, noted_at: by.at, noted_by: by.id })
      .where("organization_id", "=", organization)
      .where("session_id", "=", sessionId)
      .where("enrollment_id", "=", enrollmentId)
      .execute();
}
