import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** How far background work is behind: for readiness, metrics and `doctor`. Over all organizations. */
export interface Lag {
  /** Due times of the oldest that wait; null when nothing is overdue. */
  oldestTimer: string | null;
  oldestEffect: string | null;
  oldestDelivery: string | null;
  pendingDeliveries: number;
  deadEffects: number;
  unfoldedDeltas: number;
  /** Since when nothing goes out, after a restore; null: it does. */
  outgoingHeldAt: string | null;
}

export async function readLag(db: Db, now: string): Promise<Lag> {
  const { rows } = await sql<Lag>`
    select
      (select min(due_at) from timers where due_at <= ${now}) as "oldestTimer",
      (select min(next_attempt_at) from effects where state = 'pending' and next_attempt_at <= ${now}) as "oldestEffect",
      (select min(next_attempt_at) from deliveries where state = 'pending' and next_attempt_at <= ${now}) as "oldestDelivery",
      (select count(*) from deliveries where state = 'pending') as "pendingDeliveries",
      (select count(*) from effects where state = 'dead') as "deadEffects",
      (select count(*) from stage_count_deltas) as "unfoldedDeltas",
      (select outgoing_held_at from instance) as "outgoingHeldAt"`.execute(db);
  return rows[0]!;
}

/** Proves that the database can be written to, by writing what stands there already. */
export async function probeWrite(db: Db): Promise<void> {
  await sql`update instance set one = one`.execute(db);
}
