import { type Selectable, sql } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import type { ApplicationStatus } from "./tables/portal.ts";
import { type Sees, seesSite } from "./visibility.ts";

/** What came in by a public application page. */
export interface PortalApplication {
  id: string;
  programId: string;
  version: number;
  form: string | null;
  name: string;
  email: string;
  language: string;
  answers: Record<string, unknown>;
  siteId: string | null;
  status: ApplicationStatus;
  /** Why it came to nothing, by language. */
  why: Record<string, string> | null;
  participantId: string | null;
  enrollmentId: string | null;
  createdAt: string;
}

function toApplication(row: Selectable<Tables["portal_applications"]>): PortalApplication {
  return {
    id: row.id,
    programId: row.program_id,
    version: row.version,
    form: row.form,
    name: row.name,
    email: row.email,
    language: row.language,
    answers: row.answers,
    siteId: row.site_id,
    status: row.status,
    why: row.why,
    participantId: row.participant_id,
    enrollmentId: row.enrollment_id,
    createdAt: row.created_at,
  };
}

export async function insertApplication(
  trx: Trx,
  organization: string,
  application: Omit<PortalApplication, "status" | "why" | "participantId" | "enrollmentId">,
): Promise<void> {
  await trx
    .insertInto("portal_applications")
    .values({
      organization_id: organization,
      id: application.id,
      program_id: application.programId,
      version: application.version,
      form: application.form,
      name: application.name,
      email: application.email,
      language: application.language,
      answers: JSON.stringify(application.answers),
      site_id: application.siteId,
      status: "waiting",
      created_at: application.createdAt,
    })
    .execute();
}

export async function getApplication(db: Db, organization: string, id: string): Promise<PortalApplication | undefined> {
  const row = await db
    .selectFrom("portal_applications")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toApplication(row);
}

/** Whose file an application becomes, told before it is settled: to go on where a process was killed. */
export async function claimApplication(db: Db, organization: string, id: string, participant: string): Promise<void> {
  await db
    .updateTable("portal_applications")
    .set({ participant_id: participant })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

/**
 * Says what became of an application. What was typed is in the journal once it was taken, and no more here; where it was
 * refused it is kept, for whoever puts that right.
 */
export async function settleApplication(
  db: Db,
  organization: string,
  settled: Pick<PortalApplication, "id" | "participantId" | "enrollmentId" | "why"> & { at: string },
): Promise<void> {
  await db
    .updateTable("portal_applications")
    .set({
      status: settled.why === null ? "taken" : "refused",
      why: settled.why === null ? null : JSON.stringify(settled.why),
      participant_id: settled.participantId,
      enrollment_id: settled.enrollmentId,
      settled_at: settled.at,
      ...(settled.why === null && { answers: "{}" }),
    })
    .where("organization_id", "=", organization)
    .where("id", "=", settled.id)
    .execute();
}

/** Those that nobody's file has yet: not confirmed, or refused; in the order in which they came. */
export async function listOpenApplications(
  db: Db,
  organization: string,
  { sees, cursor, limit = 50 }: PageOptions & { sees: Sees },
): Promise<Page<PortalApplication>> {
  const rows = await db
    .selectFrom("portal_applications")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("status", "<>", "taken")
    .where(seesSite(sees, "site_id"))
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toApplication);
}

/** One of these. */
export async function getOpenApplication(
  db: Db,
  organization: string,
  id: string,
  sees: Sees,
): Promise<PortalApplication | undefined> {
  const row = await db
    .selectFrom("portal_applications")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("status", "<>", "taken")
    .where(seesSite(sees, "site_id"))
    .executeTakeFirst();
  return row && toApplication(row);
}

export async function deleteApplication(db: Db, organization: string, id: string): Promise<void> {
  await db
    .deleteFrom("portal_applications")
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("status", "<>", "taken")
    .execute();
}

/**
 * Applications of people who were new, and that should have been taken in long ago: the process that had them was killed.
 * Those at the address of somebody whom the organization knows wait for that person.
 */
export async function listStrandedApplications(
  db: Db,
  before: string,
  limit: number,
): Promise<{ organization: string; id: string }[]> {
  const { rows } = await sql<{ organization: string; id: string }>`
    select a.organization_id as organization, a.id from portal_applications a
    where a.status = 'waiting' and a.created_at < ${before} and not exists (
      select from participants p where p.organization_id = a.organization_id and p.email_key = lower(a.email)
        and p.id is distinct from a.participant_id)
    order by a.created_at limit ${limit}`.execute(db);
  return rows;
}

/** Forgets applications that became nobody's file, older than this instant. Returns how many. */
export async function purgeApplications(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("portal_applications")
    .where("status", "<>", "taken")
    .where("created_at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Those that became, or were to become, part of a person's file; newest first. */
export async function listApplications(
  db: Db,
  organization: string,
  participant: string,
): Promise<PortalApplication[]> {
  const rows = await db
    .selectFrom("portal_applications")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participant)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toApplication);
}
