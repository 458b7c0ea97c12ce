import { insertUser, inTransaction, insertMember, type NewUserRow } from "@parcours/store";
import type { Service } from "../context.ts";
import { memberRingOf } from "../members/ring.ts";
import type { OrganizationRole } from "../permissions.ts";
import { readyUser, type User } from "../sign-in/users.ts";

/** A password that every check lets through. */
export const GOOD_PASSWORD = "violette-tracteur-ocarina-42";

/** Making a hash is slow on purpose: one serves everybody of a test file. */
let hashed: Promise<NewUserRow> | undefined;

/** Somebody with an account and a place in an organization. */
export const addPerson = async (
  service: Service,
  organization: string,
  role: OrganizationRole = "coordinator",
  email = `${service.newId("who").slice(-12)}@example.org`,
): Promise<User & { password: string; member: string }> => {
  const who = { email, name: "Camille Roux", language: "fr" as const };
  hashed ??= readyUser(service, { ...who, password: GOOD_PASSWORD });
  const user = { ...(await readyUser(service, who)), passwordHash: (await hashed).passwordHash };
  const member = service.newId("mbr");
  await inTransaction(service.store, "everywhere", async (trx) => {
    await insertUser(trx, user);
    await insertMember(trx, {
      organization,
      id: member,
      userId: user.id,
      role,
      scope: "organization",
      sites: [],
      createdAt: user.at,
      createdBy: null,
      updatedAt: user.at,
    });
  });
  memberRingOf(service).forget();
  const { id, name, language } = { ...user, language: who.language };
  return { id, name, email: user.email, language, password: GOOD_PASSWORD, member };
};
