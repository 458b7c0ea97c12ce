import type { Definition } from "@parcours/core";
import { type Enrollment, getMates, listRoles, type Mate, type Trx } from "@parcours/store";

/** Whether a role is taken by people of the organization: nobody outside is known for it. */
export const isTeamRole = ({ meta }: Definition, role: string): boolean =>
  role !== "participant" && meta.roles[role]?.contact === undefined && !Object.hasOwn(meta.members ?? {}, role);

/**
 * Who of the organization acts in a role of some runs: those to whom it was given there, else whoever looks after the
 * run. Only members; nobody where there is neither.
 */
export const teamsOf = async (
  trx: Trx,
  organization: string,
  enrollments: readonly Pick<Enrollment, "id" | "ownerId">[],
): Promise<(enrollment: Pick<Enrollment, "id" | "ownerId">, role: string) => Mate[]> => {
  const ids = enrollments.map(({ id }) => id);
  const given = (await listRoles(trx, organization, ids)).filter(({ personKind }) => personKind === "user");
  const users = [...given.map(({ personId }) => personId), ...enrollments.flatMap(({ ownerId }) => ownerId ?? [])];
  const mates = new Map((await getMates(trx, organization, [...new Set(users)])).map((mate) => [mate.userId, mate]));
  return ({ id, ownerId }, role) => {
    const own = given
      .filter((one) => one.enrollmentId === id && one.role === role)
      .flatMap(({ personId }) => mates.get(personId) ?? []);
    const owner = mates.get(ownerId ?? "");
    return own.length > 0 || owner === undefined ? own : [owner];
  };
};
