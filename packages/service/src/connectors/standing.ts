import type { Connector } from "@parcours/store";
import type { Caller, Context, Service } from "../context.ts";
import { keyRingOf } from "../keys/ring.ts";
import { membershipOf } from "../members/membership.ts";
import { mayGrant, ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";

/** Why a connector does not work, where it does not. */
export type Standing = "active" | "disabled" | "expired" | "left";

type Answering = Pick<Connector, "organization" | "role" | "createdBy" | "expiresAt" | "disabledAt">;

const roleOf = (role: string): OrganizationRole | undefined => ORGANIZATION_ROLES.find((known) => known === role);

/** Whoever answers for it is still there, and may still do as much as it does. */
const isAnsweredFor = async (service: Service, { organization, role, createdBy }: Answering): Promise<boolean> => {
  const given = roleOf(role);
  if (given === undefined) return false;
  if (createdBy === null) return true;
  const maker = createdBy.startsWith("key_")
    ? (await keyRingOf(service).callerOf(organization, createdBy))?.role
    : (await membershipOf(service, createdBy, organization))?.role;
  return maker !== undefined && mayGrant(maker, given);
};

/** How it stands when somebody answers for it: whoever asks right now, for one. */
export const ownStanding = (
  { disabledAt, expiresAt }: Pick<Connector, "disabledAt" | "expiresAt">,
  now: string,
): Exclude<Standing, "left"> => {
  if (disabledAt !== null) return "disabled";
  return expiresAt !== null && expiresAt <= now ? "expired" : "active";
};

/** Whether a connector works now. Asked at every use: it never outlives whoever answers for it. */
export const standingOf = async (service: Service, connector: Answering): Promise<Standing> => {
  const own = ownStanding(connector, service.clock().toISOString());
  return own !== "active" || (await isAnsweredFor(service, connector)) ? own : "left";
};

/** The connector as a caller: what it sees and does is what its role may, in its organization. */
export const contextOf = (
  service: Service,
  { organization, id, role, createdBy }: Connector,
  language: Context["language"],
  origin?: Context["origin"],
): Context => {
  const caller: Caller = {
    kind: "key",
    id,
    role: roleOf(role) ?? "participant",
    sees: { all: true },
    ...(createdBy !== null && { madeBy: createdBy }),
  };
  return { service, organization, caller, language, ...(origin && { origin }) };
};
