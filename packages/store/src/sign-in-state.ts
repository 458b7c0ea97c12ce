import { uniqueViolation } from "./transaction.ts";
import type { Db } from "./tables.ts";

/** What is kept while somebody is away at a provider; read once. */
export interface AwayState {
  id: string;
  /** Purpose and hash; never what it is the hash of. */
  identifier: string;
  value: string;
  at: string;
  expiresAt: string;
}

export async function insertAway(db: Db, { id, identifier, value, at, expiresAt }: AwayState): Promise<void> {
  const times = { created_at: at, updated_at: at, expires_at: expiresAt };
  await db
    .insertInto("verifications")
    .values({ id, identifier, value, ...times })
    .execute();
}

/** Takes it out; undefined when it is not there (any more) or too old. Of two at once one gets it. */
export async function takeAway(db: Db, identifier: string, now: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom("verifications")
    .where("identifier", "=", identifier)
    .returning(["value", "expires_at"])
    .executeTakeFirst();
  return row !== undefined && row.expires_at > now ? row.value : undefined;
}

/** An identity at a provider by which a user signs in. */
export interface LinkedIdentity {
  id: string;
  user: string;
  provider: string;
  /** The provider's name for the person (`sub`). */
  subject: string;
  createdAt: string;
}

const ofRow = (row: { id: string; user_id: string; provider_id: string; account_id: string; created_at: string }) => ({
  id: row.id,
  user: row.user_id,
  provider: row.provider_id,
  subject: row.account_id,
  createdAt: row.created_at,
});
const COLUMNS = ["id", "user_id", "provider_id", "account_id", "created_at"] as const;

export async function findIdentity(db: Db, provider: string, subject: string): Promise<LinkedIdentity | undefined> {
  const row = await db
    .selectFrom("accounts")
    .select(COLUMNS)
    .where("provider_id", "=", provider)
    .where("account_id", "=", subject)
    .executeTakeFirst();
  return row && ofRow(row);
}

/** Identities of a user; their password is none. */
export async function listIdentities(db: Db, user: string): Promise<LinkedIdentity[]> {
  const rows = await db
    .selectFrom("accounts")
    .select(COLUMNS)
    .where("user_id", "=", user)
    .where("provider_id", "!=", "credential")
    .orderBy("created_at")
    .execute();
  return rows.map(ofRow);
}

/** Lets a user sign in by an identity; false when it is somebody's already. */
export async function insertIdentity(db: Db, identity: LinkedIdentity): Promise<boolean> {
  const { id, user, provider, subject, createdAt } = identity;
  try {
    await db
      .insertInto("accounts")
      .values({
        id,
        user_id: user,
        provider_id: provider,
        account_id: subject,
        password: null,
        created_at: createdAt,
        updated_at: createdAt,
      })
      .execute();
    return true;
  } catch (error) {
    if (uniqueViolation(error) === "accounts_identity") return false;
    throw error;
  }
}

/** Takes an identity away; false when the user has none by that id. */
export async function deleteIdentity(db: Db, user: string, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom("accounts")
    .where("user_id", "=", user)
    .where("id", "=", id)
    .where("provider_id", "!=", "credential")
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}
