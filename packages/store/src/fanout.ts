import { sql } from "kysely";
import { UNHURRIED } from "./deliveries.ts";
import type { Trx } from "./tables.ts";

/**
 * Takes the right to turn an organization's feed into deliveries until the transaction ends.
 * Returns how far it got (null: nothing yet); undefined when another process is at it.
 */
export async function lockFanout(trx: Trx, organization: string): Promise<{ cursor: string | null } | undefined> {
  await trx
    .insertInto("fanout")
    .values({ organization_id: organization })
    .onConflict((conflict) => conflict.column("organization_id").doNothing())
    .execute();
  await sql`select from ${UNHURRIED}`.execute(trx);
  return await trx
    .selectFrom("fanout")
    .select("cursor")
    .where("organization_id", "=", organization)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Keeps how far the deliveries of this transaction got. */
export async function saveFanout(trx: Trx, organization: string, cursor: string): Promise<void> {
  await trx.updateTable("fanout").set({ cursor }).where("organization_id", "=", organization).execute();
}
