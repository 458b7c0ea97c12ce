import { sql } from "kysely";
import { type Enrollment, enrollmentColumns, toEnrollment } from "./enrollments.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import { matchesSearch } from "./search.ts";
import type { Db, EnrollmentStatus } from "./tables.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

/** Which pairs of a program. */
export interface PairFilter {
  programId: string;
  /** Absent: all; `open`: those that are not over. */
  status?: EnrollmentStatus | "open" | undefined;
  /** Beginnings of words in the names or addresses of any member. */
  search?: string | undefined;
  sees?: Sees | undefined;
}

/** Runs with members, newest first. */
export async function listPairs(
  db: Db,
  organization: string,
  { programId, status, search, sees }: PairFilter,
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<Enrollment>> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where("organization_id", "=", organization)
    .where("program_id", "=", programId)
    .where("participant_id", "is", null)
    .where(seesEnrollment(sees))
    .$if(status === "open", (query) => query.where("status", "!=", "done"))
    .$if(status !== undefined && status !== "open", (query) => query.where("status", "=", status as EnrollmentStatus))
    .$if(search !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from enrollment_members found_member
          join enrollments found_run on found_run.organization_id = found_member.organization_id
            and found_run.id = found_member.member_enrollment_id
          where found_member.organization_id = enrollments.organization_id
            and found_member.enrollment_id = enrollments.id
            and ${matchesSearch(organization, "found_run.participant_id", search!)})`,
      ),
    )
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toEnrollment);
}
