import { sql } from "kysely";
import { insertUser, type NewUserRow } from "./identity.ts";
import { insertMember } from "./members.ts";
import { createOrganization, listOrganizations } from "./organizations.ts";
import type { Db, Trx } from "./tables.ts";

const PURPOSE = "set-up:";

/** Keeps a code for the set-up, by its hash. */
export async function insertSetUpCode(
  db: Db,
  { id, hash, at, expiresAt }: { id: string; hash: string; at: string; expiresAt: string },
): Promise<void> {
  await db
    .insertInto("verifications")
    .values({
      id,
      identifier: PURPOSE + hash,
      value: "set-up",
      expires_at: expiresAt,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** Whether this code still opens the set-up. */
export async function isSetUpCode(db: Db | Trx, hash: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom("verifications")
    .select("id")
    .where("identifier", "=", PURPOSE + hash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

export interface FirstAdministrator {
  user: NewUserRow;
  /** Id of the membership. */
  member: string;
  /** Of the organization, should there be none. */
  organizationId: string;
  /** Undefined: its name stays, or `fallbackName` for a new one. */
  organizationName: string | undefined;
  fallbackName: string;
}

/**
 * Makes the first account, of the first organization's administrator, and spends every set-up code; undefined when there
 * is an account already. Of several at once one does it.
 */
export async function insertFirstAdministrator(trx: Trx, first: FirstAdministrator): Promise<string | undefined> {
  const { user, member, organizationName, fallbackName } = first;
  await sql`select 1 from instance for update`.execute(trx);
  const known = await trx.selectFrom("users").select("id").limit(1).executeTakeFirst();
  if (known !== undefined) return undefined;
  const [found] = await listOrganizations(trx);
  const organization = found?.id ?? first.organizationId;
  if (found === undefined) {
    await createOrganization(trx, { id: organization, name: organizationName ?? fallbackName, createdAt: user.at });
  } else if (organizationName !== undefined) {
    await trx.updateTable("organizations").set({ name: organizationName }).where("id", "=", organization).execute();
  }
  await insertUser(trx, user);
  await insertMember(trx, {
    organization,
    id: member,
    userId: user.id,
    role: "administrator",
    scope: "organization",
    sites: [],
    createdAt: user.at,
    createdBy: null,
    updatedAt: user.at,
  });
  await trx.deleteFrom("verifications").where("identifier", "like", `${PURPOSE}%`).execute();
  return organization;
}
