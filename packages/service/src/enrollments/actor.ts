import type { Actor } from "@parcours/core";
import type { RoleAssignment } from "@parcours/store";
import type { Caller } from "../context.ts";
import { programRolesOf } from "../permissions.ts";

/** True when what a caller may do depends on the roles that were assigned to them in the enrollment. */
export const needsAssignments = (caller: Caller): boolean => programRolesOf(caller.role) !== "*";

/** The caller as an actor of an enrollment: by their place in the organization, and by what they were assigned. */
export const actorOf = (
  caller: Caller,
  enrollmentId: string,
  assigned: readonly (RoleAssignment & { enrollmentId: string })[],
): Actor => {
  const general = programRolesOf(caller.role);
  const { kind, id } = caller;
  if (general === "*") return { kind, id, roles: "*" };
  const own = assigned.filter(
    (one) => one.enrollmentId === enrollmentId && one.personKind === kind && one.personId === id,
  );
  const played = caller.plays?.[enrollmentId] ?? [];
  return { kind, id, roles: [...new Set([...general, ...played, ...own.map(({ role }) => role)])] };
};
