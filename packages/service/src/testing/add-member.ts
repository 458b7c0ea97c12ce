import { inTransaction, insertMember } from "@parcours/store";
import type { Service } from "../context.ts";
import { memberRingOf } from "../members/ring.ts";
import type { OrganizationRole } from "../permissions.ts";
import { createUser, type User } from "../sign-in/users.ts";

/** A password that every check lets through. */
export const GOOD_PASSWORD = "violette-tracteur-ocarina-42";

/** Somebody with an account and a place in an organization. */
export const addPerson = async (
  service: Service,
  organization: string,
  role: OrganizationRole = "coordinator",
  email = `${service.newId("who").slice(-12)}@example.org`,
): Promise<User & { password: string; member: string }> => {
  const password = GOOD_PASSWORD;
  const user = await createUser(service, { email, name: "Camille Roux", language: "fr", password });
  const at = service.clock().toISOString();
  const member = service.newId("mbr");
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await insertMember(trx, {
      organization,
      id: member,
      userId: user.id,
      role,
      scope: "organization",
      sites: [],
      createdAt: at,
      createdBy: null,
      updatedAt: at,
    });
  });
  memberRingOf(service).forget();
  return { ...user, password, member };
};
