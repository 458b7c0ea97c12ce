import { sql } from "kysely";
import type { Db } from "../tables.ts";

/** True while webhooks and mails stay in the house: from a restore until somebody releases them. */
export const IS_HELD = sql<boolean>`(select outgoing_held_at is not null from instance)`;

/**
 * Lets go out what was held back; since when it was, or null when it was not. Deliveries that were under way when the
 * backup was made are nobody's here: they wait for no lease.
 */
export async function releaseOutgoing(db: Db): Promise<string | null> {
  const { rows } = await sql<{ since: string | null }>`
    with before as (select outgoing_held_at as since from instance for update),
      given_back as (update deliveries set claimed_until = null
        where claimed_until is not null and (select since from before) is not null)
    update instance set outgoing_held_at = null from before returning before.since`.execute(db);
  return rows[0]?.since ?? null;
}
