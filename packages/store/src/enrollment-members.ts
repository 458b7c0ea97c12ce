import type { Db, Trx } from "./tables.ts";

/** An enrollment that takes part in another one: a mentor's in a pair's. */
export interface Membership {
  /** The pair or team. */
  enrollmentId: string;
  /** The program's word for the member: a key of `members`. */
  member: string;
  memberEnrollmentId: string;
}

export async function insertMembers(trx: Trx, organization: string, members: readonly Membership[]): Promise<void> {
  if (members.length === 0) return;
  await trx
    .insertInto("enrollment_members")
    .values(
      members.map(({ enrollmentId, member, memberEnrollmentId }) => ({
        organization_id: organization,
        enrollment_id: enrollmentId,
        member,
        member_enrollment_id: memberEnrollmentId,
      })),
    )
    .execute();
}

/** Memberships in which one of the enrollments is the pair, or the member: `send` goes either way. */
export async function listMembers(
  db: Db,
  organization: string,
  side: "pair" | "member",
  enrollmentIds: readonly string[],
): Promise<Membership[]> {
  if (enrollmentIds.length === 0) return [];
  const rows = await db
    .selectFrom("enrollment_members")
    .select(["enrollment_id", "member", "member_enrollment_id"])
    .where("organization_id", "=", organization)
    .where(side === "pair" ? "enrollment_id" : "member_enrollment_id", "in", [...enrollmentIds])
    .orderBy("enrollment_id")
    .orderBy("member")
    .execute();
  return rows.map((row) => ({
    enrollmentId: row.enrollment_id,
    member: row.member,
    memberEnrollmentId: row.member_enrollment_id,
  }));
}
