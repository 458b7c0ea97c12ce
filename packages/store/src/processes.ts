import { sql } from "kysely";
import type { Store } from "./store.ts";
import { inTransaction } from "./transaction.ts";
import type { Trx } from "./tables.ts";

/** A process that does background work. */
export interface WorkingProcess {
  /** Names it in its claims. */
  id: string;
  /** Where its number means something; null: nobody can tell. */
  place: string | null;
  pid: number;
}

/** Who has not been heard of for so long is dead, or frozen. By the database's own clock, which all of them share. */
const SILENT = "10 seconds";

/** Says that this process is alive. */
export async function beat(store: Store, { id, place, pid }: WorkingProcess): Promise<void> {
  await sql`
    insert into processes (id, place, pid, beat_at) values (${id}, ${place}, ${pid}, clock_timestamp())
    on conflict (id) do update set beat_at = excluded.beat_at`.execute(store.everywhere());
}

/** Other processes of the same place. */
export async function neighbors(store: Store, { id, place }: WorkingProcess): Promise<WorkingProcess[]> {
  if (place === null) return [];
  return await store
    .everywhere()
    .selectFrom("processes")
    .select(["id", "place", "pid"])
    .where("place", "=", place)
    .where("id", "!=", id)
    .execute();
}

/**
 * Forgets processes that are known to be dead and those that have not been heard of, and gives back what they had
 * claimed; how many. One that was only frozen says that it is alive when it goes on, and finds what it held taken.
 */
export async function forgetDeadProcesses(store: Store, known: readonly string[]): Promise<number> {
  return await inTransaction(store, "everywhere", async (trx) => {
    const { rows } = await sql<{ id: string }>`
      delete from processes where id in (
        select id from processes
        where id = any(${[...known]}::text[]) or beat_at < clock_timestamp() - ${SILENT}::interval
        order by id for update skip locked)
      returning id`.execute(trx);
    const dead = rows.map(({ id }) => id);
    if (dead.length > 0) await releaseClaimsOf(trx, dead);
    return dead.length;
  });
}

async function releaseClaimsOf(trx: Trx, owners: readonly string[]): Promise<void> {
  const free = { claimed_until: null, claimed_by: null };
  for (const table of ["timers", "effects", "deliveries", "run_people"] as const) {
    await trx
      .updateTable(table)
      .set(free)
      .where("claimed_until", "is not", null)
      .where("claimed_by", "=", (eb) => eb.fn.any(sql<string[]>`${[...owners]}::text[]`))
      .execute();
  }
}

/** Leaves: its claims were given back. */
export async function leaveProcesses(store: Store, id: string): Promise<void> {
  await store.everywhere().deleteFrom("processes").where("id", "=", id).execute();
}
