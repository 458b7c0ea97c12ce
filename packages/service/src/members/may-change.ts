import type { Member } from "@parcours/store";
import type { Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { mayGrant, ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";

/** A stored role; undefined when this version does not know it. */
export const roleOf = (role: string): OrganizationRole | undefined => ORGANIZATION_ROLES.find((one) => one === role);

/** Throws `not_found`. */
export const memberIn = (members: readonly Member[], id: string): Member => {
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw notFound({ fr: "Membre", en: "Member" });
  return member;
};

/** Whether the member is the caller, or whoever made the caller's key. */
export const isCaller = ({ caller }: Context, { userId }: Member): boolean => userId === (caller.madeBy ?? caller.id);

const forbidden = (fr: string, en: string): ServiceError => new ServiceError("forbidden", { fr, en });

/** Nobody changes whoever may do more than themselves, and nobody raises themselves. Throws `forbidden`. */
export const assertMayChange = (context: Context, member: Member, role: OrganizationRole): void => {
  const before = roleOf(member.role);
  if (before !== undefined && !mayGrant(context.caller.role, before)) {
    throw forbidden("Cette personne a plus de droits que vous.", "This person may do more than you.");
  }
  if (isCaller(context, member) && (before === undefined || !mayGrant(before, role))) {
    throw forbidden("Personne ne s’attribue de droits.", "Nobody gives rights to themselves.");
  }
};
