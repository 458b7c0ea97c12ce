import type { Caller, Service, Visibility } from "../context.ts";
import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { widestOf } from "../visibility/widest.ts";
import { memberRingOf, type NamedMembership } from "./ring.ts";

/** A user's place in an organization, as requests need it. */
export interface Membership {
  /** `mbr_…` */
  member: string;
  user: string;
  /** Id of the organization, and its name. */
  organization: string;
  name: string;
  role: OrganizationRole;
  scope: "organization" | "sites" | "own";
  sites: readonly string[];
  /** What the organization decided about itself. */
  settings: Readonly<Record<string, unknown>>;
}

const isRole = (role: string): role is OrganizationRole => ORGANIZATION_ROLES.some((known) => known === role);

/** A role that this version does not know gives no access at all. */
const membershipOfRow = (row: NamedMembership): Membership[] => {
  const { id, userId, organization, name, role, scope, sites, settings } = row;
  return isRole(role) ? [{ member: id, user: userId, organization, name, role, scope, sites, settings }] : [];
};

/** Organizations where this user is a member, in the order in which they joined. At most half a second old. */
export const listMemberships = async (service: Service, userId: string): Promise<Membership[]> =>
  (await memberRingOf(service).of(userId)).flatMap(membershipOfRow);

/** The user's place in an organization; undefined when they have none (any more). At most half a second old. */
export const membershipOf = async (
  service: Service,
  userId: string,
  organization: string,
): Promise<Membership | undefined> =>
  (await listMemberships(service, userId)).find((membership) => membership.organization === organization);

/** Whose files a member sees: the scope narrows what coordinators see, and widens nobody's view. */
export const visibilityOf = ({
  role,
  scope,
  sites,
  user,
}: Pick<Membership, "role" | "scope" | "sites" | "user">): Visibility => {
  const widest = widestOf(role, user);
  if (role !== "coordinator" || scope === "organization") return widest;
  return scope === "sites" ? { sites, own: user } : { own: user };
};

/** A signed-in person as a caller in the organization of this membership. */
export const callerOf = (membership: Membership): Caller => ({
  kind: "user",
  id: membership.user,
  member: membership.member,
  role: membership.role,
  sees: visibilityOf(membership),
});
