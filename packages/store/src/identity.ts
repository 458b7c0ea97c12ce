import type { Db, Trx } from "./tables.ts";

/** An open session. */
export interface OpenSession {
  id: string;
  createdAt: string;
  expiresAt: string;
  address: string | null;
  userAgent: string | null;
}

export async function listSessions(db: Db, user: string, now: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("sessions")
    .selectAll()
    .where("user_id", "=", user)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    address: row.ip_address,
    userAgent: row.user_agent,
  }));
}

/** Whether a session goes on. */
export async function isSessionOpen(db: Db, id: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom("sessions")
    .select("id")
    .where("id", "=", id)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends sessions of a user: the one named, or all but one, or all. Tells how many. */
export async function endSessions(db: Db, user: string, which: { only?: string; but?: string } = {}): Promise<number> {
  let query = db.deleteFrom("sessions").where("user_id", "=", user);
  if (which.only !== undefined) query = query.where("id", "=", which.only);
  if (which.but !== undefined) query = query.where("id", "!=", which.but);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Takes a user's second factor away, with what was waiting for it and the devices that need none; false when there is none. */
export async function deleteFactor(trx: Trx, user: string): Promise<boolean> {
  const deleted = await trx.deleteFrom("two_factors").where("user_id", "=", user).executeTakeFirst();
  await trx.updateTable("users").set({ two_factor_enabled: false }).where("id", "=", user).execute();
  await trx.deleteFrom("verifications").where("value", "=", user).execute();
  return deleted.numDeletedRows > 0n;
}

/** Whether anybody can sign in at all. */
export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.selectFrom("users").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
  language: string;
}

/** Who signs in with this address, which is in lower case. */
export async function findUserByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  return await db
    .selectFrom("users")
    .select(["id", "name", "email", "language"])
    .where("email", "=", email)
    .executeTakeFirst();
}

export interface NewUserRow extends UserRow {
  accountId: string;
  /** Null: no password, other ways only. */
  passwordHash: string | null;
  at: string;
}

/** Inserts an account with its password. Fails with the constraint `users_email` when the address has one. */
export async function insertUser(trx: Trx, row: NewUserRow): Promise<void> {
  const { id, name, email, language, accountId, passwordHash, at } = row;
  const times = { created_at: at, updated_at: at };
  await trx
    .insertInto("users")
    .values({ id, name, email, language, email_verified: true, image: null, ...times })
    .execute();
  if (passwordHash === null) return;
  await trx
    .insertInto("accounts")
    .values({ id: accountId, user_id: id, provider_id: "credential", account_id: id, password: passwordHash, ...times })
    .execute();
}

export async function getUser(db: Db, id: string): Promise<UserRow | undefined> {
  return await db
    .selectFrom("users")
    .select(["id", "name", "email", "language"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function updateUser(
  db: Db,
  id: string,
  { name, language, at }: { name: string; language: string; at: string },
): Promise<void> {
  await db.updateTable("users").set({ name, language, updated_at: at }).where("id", "=", id).execute();
}

/** Forgets what has ended: sessions, links, tries before `triesBefore`, mails written before `mailsBefore`. */
export async function purgeIdentity(
  db: Db,
  { now, triesBefore, mailsBefore }: { now: string; triesBefore: string; mailsBefore: string },
): Promise<void> {
  await db.deleteFrom("sessions").where("expires_at", "<", now).execute();
  await db.deleteFrom("verifications").where("expires_at", "<", now).execute();
  await db.deleteFrom("rate_limits").where("last_request", "<", Date.parse(triesBefore)).execute();
  await db.deleteFrom("mails").where("created_at", "<", mailsBefore).where("status", "!=", "queued").execute();
}
