import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** What came of an endpoint's attempts within an hour. */
export interface HealthHour {
  /** Beginning of the hour: an instant. */
  hour: string;
  succeeded: number;
  failed: number;
}

/** What came of an endpoint's attempts since an instant, those by hand included. */
export interface EndpointHealth {
  /** Hours with attempts, oldest first. */
  hours: HealthHour[];
  /** How long attempts took that were answered with success: half of them, and 95 of 100, at most so many milliseconds. */
  latency: { half: number; most: number } | null;
  lastFailure: { at: string; deliveryId: string; status: number | null; error: string | null } | null;
  pending: number;
  /** When the oldest announcement that waits became a delivery; null when none does. */
  waitingSince: string | null;
}

const succeeded = sql<boolean>`status between 200 and 299`;

export async function readEndpointHealth(
  db: Db,
  organization: string,
  endpointId: string,
  since: string,
): Promise<EndpointHealth> {
  const own = sql`organization_id = ${organization} and endpoint_id = ${endpointId}`;
  const { rows: hours } = await sql<HealthHour>`
    select date_trunc('hour', at, 'UTC') as hour, count(*) filter (where ${succeeded})::integer as succeeded,
      count(*) filter (where ${succeeded} is not true)::integer as failed
    from delivery_attempts where ${own} and at >= ${since} group by 1 order by 1`.execute(db);
  const { rows: latencies } = await sql<{ half: number | null; most: number | null }>`
    select percentile_disc(0.5) within group (order by latency_ms) as half,
      percentile_disc(0.95) within group (order by latency_ms) as most
    from delivery_attempts where ${own} and at >= ${since} and ${succeeded}`.execute(db);
  const { rows: failures } = await sql<NonNullable<EndpointHealth["lastFailure"]>>`
    select at, delivery_id as "deliveryId", status, error from delivery_attempts
    where ${own} and ${succeeded} is not true order by at desc limit 1`.execute(db);
  const { rows: waiting } = await sql<{ pending: number; waitingSince: string | null }>`
    select count(*)::integer as pending, min(created_at) as "waitingSince"
    from deliveries where ${own} and state = 'pending'`.execute(db);
  const { half = null, most = null } = latencies[0] ?? {};
  return {
    hours,
    latency: half === null || most === null ? null : { half, most },
    lastFailure: failures[0] ?? null,
    pending: waiting[0]!.pending,
    waitingSince: waiting[0]!.waitingSince,
  };
}

/** When the first of an endpoint's attempts since an instant failed, those by hand left out; null: none did. */
export async function firstFailureSince(
  db: Db,
  organization: string,
  endpointId: string,
  since: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("delivery_attempts")
    .select("at")
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .where("at", ">=", since)
    .where("by_hand", "=", false)
    .where((eb) => eb.or([eb("status", "is", null), eb("status", "<", 200), eb("status", ">", 299)]))
    .orderBy("at")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
