import type { Db, Trx } from "./tables.ts";

/** Who plays a role of the program in an enrollment. */
export interface RoleAssignment {
  role: string;
  personKind: string;
  personId: string;
}

/** The assignments of some enrollments. */
export async function listRoles(
  db: Db,
  organization: string,
  enrollmentIds: readonly string[],
): Promise<(RoleAssignment & { enrollmentId: string })[]> {
  if (enrollmentIds.length === 0) return [];
  const rows = await db
    .selectFrom("enrollment_roles")
    .select(["enrollment_id", "role", "person_kind", "person_id"])
    .where("organization_id", "=", organization)
    .where("enrollment_id", "in", [...enrollmentIds])
    .orderBy("enrollment_id")
    .orderBy("role")
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({
    enrollmentId: row.enrollment_id,
    role: row.role,
    personKind: row.person_kind,
    personId: row.person_id,
  }));
}

/** Replaces all assignments of an enrollment. */
export async function replaceRoles(
  trx: Trx,
  organization: string,
  enrollmentId: string,
  roles: readonly RoleAssignment[],
): Promise<void> {
  await trx
    .deleteFrom("enrollment_roles")
    .where("organization_id", "=", organization)
    .where("enrollment_id", "=", enrollmentId)
    .execute();
  if (roles.length === 0) return;
  await trx
    .insertInto("enrollment_roles")
    .values(
      roles.map(({ role, personKind, personId }) => ({
        organization_id: organization,
        enrollment_id: enrollmentId,
        role,
        person_kind: personKind,
        person_id: personId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
