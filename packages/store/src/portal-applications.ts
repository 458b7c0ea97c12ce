import type { Selectable } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { ApplicationStatus } from "./tables/portal.ts";

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

/** Says what became of an application; what was typed is kept in the journal from then on, and no more here. */
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
      answers: "{}",
      settled_at: settled.at,
    })
    .where("organization_id", "=", organization)
    .where("id", "=", settled.id)
    .execute();
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
