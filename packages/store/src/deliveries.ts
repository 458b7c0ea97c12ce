import { type Selectable, sql } from "kysely";
import { type Claim, leaseEnd } from "./claim.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, DeliveryState, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** An announcement on its way to an endpoint. */
export interface Delivery {
  organization: string;
  id: string;
  endpointId: string;
  /** evt_…; the `webhook-id`, the same on every attempt. */
  announcementId: string;
  type: string;
  /** Deliveries of one enrollment to one endpoint go in the order of `sequence`; null: no order. */
  enrollmentId: string | null;
  sequence: number;
  /** Frozen when the announcement was turned into a delivery. */
  body: string;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt: string;
  lastStatus: number | null;
  lastError: string | null;
  lastLatencyMs: number | null;
  createdAt: string;
  deliveredAt: string | null;
}

export type NewDelivery = Pick<
  Delivery,
  "id" | "endpointId" | "announcementId" | "type" | "enrollmentId" | "sequence" | "body" | "nextAttemptAt" | "createdAt"
>;

function toDelivery(row: Selectable<Tables["deliveries"]>): Delivery {
  return {
    organization: row.organization_id,
    id: row.id,
    endpointId: row.endpoint_id,
    announcementId: row.announcement_id,
    type: row.type,
    enrollmentId: row.enrollment_id,
    sequence: row.sequence,
    body: row.body,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    lastLatencyMs: row.last_latency_ms,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  };
}

/** Adds deliveries; an announcement goes to an endpoint once, whoever adds it again. Returns how many are new. */
export async function insertDeliveries(
  trx: Trx,
  organization: string,
  deliveries: readonly NewDelivery[],
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const rows = deliveries.map((delivery) => ({
    id: delivery.id,
    endpoint_id: delivery.endpointId,
    announcement_id: delivery.announcementId,
    type: delivery.type,
    enrollment_id: delivery.enrollmentId,
    sequence: delivery.sequence,
    body: delivery.body,
    next_attempt_at: delivery.nextAttemptAt,
    created_at: delivery.createdAt,
  }));
  const { numAffectedRows } = await sql`
    insert into deliveries (organization_id, id, endpoint_id, announcement_id, type, enrollment_id, sequence, body, next_attempt_at, created_at)
    select ${organization}, id, endpoint_id, announcement_id, type, enrollment_id, sequence, body, next_attempt_at, created_at
    from ${unnest(rows, {
      id: "text",
      endpoint_id: "text",
      announcement_id: "text",
      type: "text",
      enrollment_id: "text",
      sequence: "integer",
      body: "text",
      next_attempt_at: "timestamptz",
      created_at: "timestamptz",
    })}
    on conflict (organization_id, endpoint_id, announcement_id) do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/**
 * Takes deliveries of all organizations whose time has come: of an enrollment to an endpoint only
 * the first that is still pending, and of an endpoint at most `perEndpoint` at a time, those that
 * others hold included. So a slow endpoint holds up nobody else, and order is kept.
 *
 * Two processes asking at the same moment may together exceed `perEndpoint`, never the order.
 */
export async function claimDeliveries(db: Db, claim: Claim & { perEndpoint: number }): Promise<Delivery[]> {
  const { now, limit, perEndpoint } = claim;
  const { rows } = await sql<Selectable<Tables["deliveries"]>>`
    with due as (
      select d.organization_id, d.id from endpoints e cross join lateral (
        select organization_id, id, next_attempt_at from deliveries d
        where d.organization_id = e.organization_id and d.endpoint_id = e.id and d.state = 'pending'
          and d.next_attempt_at <= ${now} and (d.claimed_until is null or d.claimed_until <= ${now})
          and not exists (
            select from deliveries earlier
            where earlier.organization_id = d.organization_id and earlier.endpoint_id = d.endpoint_id
              and earlier.enrollment_id = d.enrollment_id and earlier.state = 'pending' and earlier.sequence < d.sequence)
        order by d.next_attempt_at, d.id
        limit greatest(0, ${perEndpoint} - (
          select count(*) from deliveries busy
          where busy.organization_id = e.organization_id and busy.endpoint_id = e.id and busy.state = 'pending'
            and busy.claimed_until > ${now}))
      ) d
      where e.status = 'enabled' order by d.next_attempt_at, d.id limit ${limit}
    ), free as (
      select d.organization_id, d.id from deliveries d
      join due on due.organization_id = d.organization_id and due.id = d.id
      where d.state = 'pending' and (d.claimed_until is null or d.claimed_until <= ${now})
      for update of d skip locked
    )
    update deliveries d set claimed_until = ${leaseEnd(claim)}, claimed_by = ${claim.owner}, attempts = d.attempts + 1
    from free where d.organization_id = free.organization_id and d.id = free.id
    returning d.*`.execute(db);
  return rows.map(toDelivery);
}

/** Gives back what this process claimed and did not send, when it stops. */
export async function releaseDeliveries(db: Db, owner: string): Promise<void> {
  await db
    .updateTable("deliveries")
    .set((eb) => ({ claimed_until: null, claimed_by: null, attempts: eb("attempts", "-", 1) }))
    .where("claimed_by", "=", owner)
    .where("state", "=", "pending")
    .execute();
}

/** Sends deliveries of an endpoint anew: those named, or all of given announcements; how many. */
export async function requeueDeliveries(
  db: Db,
  organization: string,
  endpointId: string,
  which: { ids: readonly string[] } | { announcementIds: readonly string[] },
  at: string,
): Promise<number> {
  const column = "ids" in which ? "id" : "announcement_id";
  const values = "ids" in which ? which.ids : which.announcementIds;
  const updated = await db
    .updateTable("deliveries")
    .set({ state: "pending", next_attempt_at: at, claimed_until: null, claimed_by: null, delivered_at: null })
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .where((eb) => eb(column, "=", eb.fn.any(sql<string[]>`${[...values]}::text[]`)))
    .where("state", "!=", "pending")
    .executeTakeFirst();
  return Number(updated.numUpdatedRows);
}

/** Cancels what is pending for an endpoint; how many. */
export async function cancelDeliveries(db: Db, organization: string, endpointId: string): Promise<number> {
  const updated = await db
    .updateTable("deliveries")
    .set({ state: "canceled", claimed_until: null, claimed_by: null })
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .where("state", "=", "pending")
    .executeTakeFirst();
  return Number(updated.numUpdatedRows);
}

/** Deliveries of an endpoint, newest first. Ids rise with time. */
export async function listDeliveries(
  db: Db,
  organization: string,
  endpointId: string,
  { state, cursor, limit = 50 }: PageOptions & { state?: DeliveryState } = {},
): Promise<Page<Delivery>> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .$if(state !== undefined, (query) => query.where("state", "=", state!))
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toDelivery);
}
