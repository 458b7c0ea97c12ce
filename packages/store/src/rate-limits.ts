import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** Tries within one window. */
export interface Tries {
  count: number;
  /** When the window began, in milliseconds since 1970. */
  since: number;
}

/**
 * Counts one try more, in one statement, so that of many at once each counts. The window begins with its first try and
 * ends `windowMs` later whatever is tried meanwhile.
 */
export async function countTry(
  db: Db,
  try_: { id: string; key: string; at: number; windowMs: number },
): Promise<Tries> {
  const { id, key, at, windowMs } = try_;
  const { rows } = await sql<Tries>`
    insert into rate_limits as r (id, key, count, last_request) values (${id}, ${key}, 1, ${at}::bigint)
    on conflict (key) do update set
      count = case when r.last_request <= ${at}::bigint - ${windowMs}::bigint then 1 else r.count + 1 end,
      last_request = case when r.last_request <= ${at}::bigint - ${windowMs}::bigint then ${at}::bigint else r.last_request end
    returning count, last_request as since`.execute(db);
  return rows[0]!;
}

/** Takes one try back: it was no failure. */
export async function uncountTry(db: Db, key: string): Promise<void> {
  await db
    .updateTable("rate_limits")
    .set((eb) => ({ count: eb("count", "-", 1) }))
    .where("key", "=", key)
    .where("count", ">", 0)
    .execute();
}

/** Forgets the tries of a key. */
export async function forgetTries(db: Db, key: string): Promise<void> {
  await db.deleteFrom("rate_limits").where("key", "=", key).execute();
}
