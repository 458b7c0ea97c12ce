import { type Db, listSites, type Member, type MemberScope } from "@parcours/store";
import type { Bilingual } from "@parcours/core";
import { type Context } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { mayGrant, type OrganizationRole } from "../permissions.ts";

/** What a member may do, and whose files they see. */
export interface Place {
  role: OrganizationRole;
  scope: MemberScope;
  /** Needed with the scope `sites`, meaningless with the others. */
  sites: readonly string[];
}

const invalid = (path: string, message: Bilingual): ServiceError => {
  const errors: FieldError[] = [{ path, message }];
  return new ServiceError("invalid_input", message, { errors });
};

const mayNotGive = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Personne ne donne plus de droits que les siens.",
    en: "Nobody gives more rights than their own.",
  });

/**
 * A place that the caller may give to somebody, with its sites once each. Throws `invalid_input` (no such site, no site
 * at all, a role that is nobody's at work), `forbidden` (more than the caller has).
 */
export const assertPlace = async (context: Context, db: Db, { role, scope, sites }: Place): Promise<Place> => {
  if (role === "participant") {
    throw invalid("/role", {
      fr: "Les personnes accompagnées passent par leur propre portail.",
      en: "Participants come in by their own portal.",
    });
  }
  if (!mayGrant(context.caller.role, role)) throw mayNotGive();
  if (scope !== "sites") return { role, scope, sites: [] };
  const wanted = [...new Set(sites)];
  if (wanted.length === 0)
    throw invalid("/sites", { fr: "Choisissez au moins un lieu.", en: "Choose one site at least." });
  const known = new Set((await listSites(db, context.organization)).map(({ id }) => id));
  const missing = wanted.find((site) => !known.has(site));
  if (missing !== undefined) throw invalid("/sites", { fr: "Ce lieu n’existe pas.", en: "There is no such site." });
  return { role, scope, sites: wanted };
};

/** Throws `wrong_state` when this member is the only administrator: without one, nobody could name another. */
export const assertNotLast = (members: readonly Member[], member: Member): void => {
  const administrators = members.filter(({ role }) => role === "administrator");
  if (administrators.length > 1 || administrators[0]?.id !== member.id) return;
  throw new ServiceError("wrong_state", {
    fr: "C’est la seule personne qui administre l’organisation. Nommez-en une autre d’abord.",
    en: "This is the only administrator. Name another one first.",
  });
};
