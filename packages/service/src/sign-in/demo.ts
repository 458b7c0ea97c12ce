import type { Service } from "../context.ts";
import { notFound } from "../errors.ts";
import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { type SignedIn, startSession } from "./sign-in.ts";
import { findUser } from "./users.ts";
import type { Visit } from "./visit.ts";

/** An account for trying the software in one role. */
export interface DemoAccount {
  role: OrganizationRole;
  name: string;
  email: string;
}

/** Where the demo's accounts have their addresses: nowhere that mail is delivered to (RFC 2606). */
export const demoAddress = (role: OrganizationRole): string => `${role.replaceAll("_", "-")}@demo.parcours.example`;

/** The accounts that the sign-in page offers; none but in the demo. */
export const listDemoAccounts = async (service: Service): Promise<DemoAccount[] | null> => {
  if (!service.instance.demo) return null;
  const found = await Promise.all(
    ORGANIZATION_ROLES.map(async (role) => ({ role, user: await findUser(service, demoAddress(role)) })),
  );
  return found.flatMap(({ role, user }) => (user ? [{ role, name: user.name, email: user.email }] : []));
};

/** Signs in as the demo's account of this role, without a password. Throws `not_found` but in the demo. */
export const signInToDemo = async (service: Service, visit: Visit, role: OrganizationRole): Promise<SignedIn> => {
  const user = service.instance.demo ? await findUser(service, demoAddress(role)) : undefined;
  if (user === undefined) throw notFound({ fr: "Compte de démonstration", en: "Demo account" });
  return await startSession(service, visit, user.id);
};
