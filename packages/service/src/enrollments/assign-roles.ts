import { loadEnrollmentsForUpdate, replaceRoles } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { loadProgram } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { type EnrollmentFile, getEnrollment } from "./read.ts";

/** Who plays a role: a user, a key or a participant of the organization, by id. */
export interface AssignedRole {
  role: string;
  kind: "user" | "key" | "participant";
  id: string;
}

const KINDS: readonly string[] = ["user", "key", "participant"];
const MAX_ROLES = 100;

const faultsOf = (roles: readonly AssignedRole[], known: readonly string[]): FieldError[] =>
  roles.flatMap(({ role, kind, id }, index): FieldError[] => {
    const error = (name: string, fr: string, en: string): FieldError => ({
      path: `/roles/${index}/${name}`,
      message: { fr, en },
    });
    if (!known.includes(role)) return [error("role", "Rôle inconnu du programme.", "Not a role of this program.")];
    if (!KINDS.includes(kind)) return [error("kind", "user, key ou participant.", "user, key or participant.")];
    return id === "" || id.length > 200 ? [error("id", "Un identifiant est demandé.", "An id is needed.")] : [];
  });

/**
 * Says who plays which role of the program in an enrollment; replaces what was said before. Throws `not_found`,
 * `invalid_input`, `forbidden`.
 */
export const assignRoles = async (
  context: Context,
  { id, roles }: { id: string; roles: readonly AssignedRole[] },
): Promise<EnrollmentFile> => {
  authorize(context, "enrollment.start");
  assertStorable(roles);
  const { service, organization } = context;
  await transact(context, async (trx) => {
    const [enrollment] = await loadEnrollmentsForUpdate(trx, organization, [id], context.caller.sees);
    if (enrollment === undefined) throw notFound({ fr: "Inscription", en: "Enrollment" });
    const { programId, version } = enrollment;
    const program = await loadProgram(service, trx, organization, programId, version);
    const errors = faultsOf(roles, Object.keys(program?.compiled.definition.meta.roles ?? {}));
    if (roles.length > MAX_ROLES)
      errors.push({ path: "/roles", message: { fr: "Trop de rôles.", en: "Too many roles." } });
    if (errors.length > 0) {
      throw new ServiceError(
        "invalid_input",
        { fr: "Ces rôles ne conviennent pas.", en: "These roles do not fit." },
        { errors },
      );
    }
    const assignments = roles.map(({ role, kind, id: personId }) => ({ role, personKind: kind, personId }));
    await replaceRoles(trx, organization, id, assignments);
  });
  return await getEnrollment(context, { id });
};
