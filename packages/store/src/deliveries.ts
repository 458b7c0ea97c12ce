import { type Selectable, sql } from "kysely";
import { IS_HELD } from "./backup/hold.ts";
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
  /** The attempt to come is somebody's own doing: one, beside the schedule. */
  byHand: boolean;
  /** How many of the attempts were. */
  sentByHand: number;
  /** When the schedule goes on, should an attempt by hand fail; null: it was over. */
  resumeAt: string | null;
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
    byHand: row.by_hand,
    sentByHand: row.sent_by_hand,
    resumeAt: row.resume_at,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  };
}

/**
 * Adds deliveries; an announcement goes to an endpoint once, whoever adds it again. Returns how many are new. Those
 * `byHand` are attempted once. One that comes behind others of its enrollment is not due before the first of them is:
 * claiming would look at it over and over.
 */
export async function insertDeliveries(
  trx: Trx,
  organization: string,
  deliveries: readonly NewDelivery[],
  { byHand = false }: { byHand?: boolean } = {},
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
    insert into deliveries (organization_id, id, endpoint_id, announcement_id, type, enrollment_id, sequence, body, next_attempt_at, created_at, by_hand)
    select ${organization}, r.id, r.endpoint_id, r.announcement_id, r.type, r.enrollment_id, r.sequence, r.body,
      greatest(r.next_attempt_at, (
        select first.next_attempt_at from deliveries first
        where first.organization_id = ${organization} and first.endpoint_id = r.endpoint_id
          and first.enrollment_id = r.enrollment_id and first.state = 'pending' and first.sequence < r.sequence
        order by first.sequence limit 1)), r.created_at, ${byHand}::boolean
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
 * What deliveries write need not be on the disk before anybody goes on: what a power cut takes is claimed, or sent, again,
 * under the same id. Nothing is lost: what they are made from was on the disk before. Named in a statement, it says so for
 * the transaction that the statement is in.
 */
export const UNHURRIED = sql`(select set_config('synchronous_commit', 'off', true)) unhurried`;

/** More than any process holds of an endpoint. Written into the statement: so the planner knows how little is wanted. */
export const MOST_HELD = 128;

/** How many deliveries of an endpoint a process may hold at a time: those it sends and those that wait for their turn in it. */
export interface EndpointBlock {
  organization: string;
  endpointId: string;
  holds: number;
}

export interface DeliveryClaim extends Claim {
  /** Deliveries at a time, to one endpoint that does not say. */
  perEndpoint: number;
  /** Endpoints of which this process holds another number than are sent at a time. */
  blocks?: readonly EndpointBlock[];
}

const blockColumns = { organization_id: "text", endpoint_id: "text", holds: "integer" } as const;

/**
 * Takes deliveries of all organizations whose time has come: of an enrollment to an endpoint only
 * the first that is still pending; of an endpoint at most its `maxConcurrent` (or `perEndpoint`) at a time, those that
 * others hold included, one when nothing has succeeded for a minute, and at most a second's worth of its rate. So a slow
 * endpoint holds up nobody else, and order is kept. A process that sends them one after the other may hold more of an
 * endpoint (`blocks`), as long as no other process holds any.
 *
 * Two processes asking at the same moment may together exceed what an endpoint takes at a time, never its rate (its row
 * is locked) nor the order.
 *
 * The place in line is compared with the first of it, and rows are looked up one by one, because the planner can turn
 * neither into a join with the whole table: with 20,000 pending, that took half a minute. The order that the first of a
 * line is asked for names its index, and rows are found again by their place: on a table that grew faster than its
 * statistics, the planner takes any index for as good. Endpoints that are to get nothing now are left out before their
 * lines are looked at.
 */
export async function claimDeliveries(db: Db, claim: DeliveryClaim): Promise<Delivery[]> {
  const { now, limit, perEndpoint, owner, blocks = [] } = claim;
  const at = sql`${now}::timestamptz`;
  const held = blocks.map((block) => ({
    organization_id: block.organization,
    endpoint_id: block.endpointId,
    holds: Math.min(block.holds, MOST_HELD),
  }));
  const { rows } = await sql<Selectable<Tables["deliveries"]>>`
    with rated as materialized (
      select organization_id, id, failing_since, max_concurrent,
        floor(extract(epoch from ${at} - greatest(next_at, ${at} - interval '1 second')) * max_per_second) as allowed
      from endpoints
      where status = 'enabled' and max_per_second is not null and (next_at is null or next_at <= ${at}) and not ${IS_HELD}
      for update skip locked
    ), open as (
      select * from rated
      union all
      select organization_id, id, failing_since, max_concurrent, ${sql.lit(MOST_HELD)} from endpoints
      where status = 'enabled' and max_per_second is null and (next_at is null or next_at <= ${at}) and not ${IS_HELD}
    ), ready as materialized (
      select e.organization_id, e.id, least(e.allowed,
        case when busy.others = 0 and not fails.long then coalesce(r.holds, most.at_a_time) - busy.own
          else most.at_a_time - busy.own - busy.others end) as room
      from open e
      left join ${unnest(held, blockColumns)} on r.organization_id = e.organization_id and r.endpoint_id = e.id
      cross join lateral (
        select coalesce(e.failing_since <= ${at} - interval '1 minute' and not exists (
          select from delivery_attempts a
          where a.organization_id = e.organization_id and a.endpoint_id = e.id and a.at > ${at} - interval '1 minute'
            and a.status between 200 and 299), false) as long
      ) fails
      cross join lateral (
        select case when fails.long then 1 else coalesce(e.max_concurrent, ${perEndpoint}::integer) end as at_a_time
      ) most
      cross join lateral (
        select count(*) filter (where claimed_by = ${owner}) as own,
          count(*) filter (where claimed_by is distinct from ${owner}) as others
        from deliveries busy
        where busy.organization_id = e.organization_id and busy.endpoint_id = e.id and busy.state = 'pending'
          and busy.claimed_until > ${at}
      ) busy
    ), due as materialized (
      select d.row from ready e
      cross join lateral (
        select first.*, row_number() over (order by next_attempt_at, id) as place from (
          select ctid as row, id, next_attempt_at from deliveries d
          where d.organization_id = e.organization_id and d.endpoint_id = e.id and d.state = 'pending'
            and d.next_attempt_at <= ${at} and (d.claimed_until is null or d.claimed_until <= ${at})
            and (d.enrollment_id is null or d.sequence = (
              select line.sequence from deliveries line
              where line.organization_id = d.organization_id and line.endpoint_id = d.endpoint_id
                and line.enrollment_id = d.enrollment_id and line.state = 'pending'
              order by line.organization_id, line.endpoint_id, line.enrollment_id, line.sequence limit 1))
          order by d.next_attempt_at, d.id limit ${sql.lit(MOST_HELD)}
        ) first
      ) d
      where e.room > 0 and d.place <= e.room
      order by d.next_attempt_at, d.id limit ${limit}
    ), free as materialized (
      select d.row from due cross join lateral (
        select d.ctid as row from deliveries d
        where d.ctid = due.row and d.state = 'pending' and (d.claimed_until is null or d.claimed_until <= ${at})
        for update skip locked
      ) d
    ), claimed as (
      update deliveries d set claimed_until = ${leaseEnd(claim)}, claimed_by = ${owner}
      where d.ctid = any(array(select free.row from free))
      returning d.*
    ), spent as (
      update endpoints e
      set next_at = greatest(e.next_at, ${at} - interval '1 second') + taken.count * interval '1 second' / e.max_per_second
      from (select organization_id, endpoint_id, count(*) as count from claimed group by organization_id, endpoint_id) taken
      where e.organization_id = taken.organization_id and e.id = taken.endpoint_id and e.max_per_second is not null
    )
    select claimed.* from claimed cross join ${UNHURRIED} order by next_attempt_at, id`.execute(db);
  return rows.map(toDelivery);
}

/** Gives back what this process claimed and did not send: all of it when it stops, or these. */
export async function releaseDeliveries(db: Db, owner: string, ids?: readonly string[]): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({ claimed_until: null, claimed_by: null })
    .where("claimed_by", "=", owner)
    .where("state", "=", "pending")
    .$if(ids !== undefined, (query) => query.where("id", "=", (eb) => eb.fn.any(sql<string[]>`${[...ids!]}::text[]`)))
    .execute();
}

/**
 * Sends deliveries of an endpoint again by hand, of those announcements that are in one of these states; how many. One
 * that is still pending goes out now, and if that fails, when it would have.
 */
export async function resendDeliveries(
  trx: Trx,
  organization: string,
  endpointId: string,
  which: { announcementIds: readonly string[]; states: readonly DeliveryState[] } | { id: string },
  at: string,
): Promise<number> {
  const updated = await trx
    .updateTable("deliveries")
    .set((eb) => ({
      state: "pending",
      by_hand: true,
      resume_at: eb
        .case()
        .when("state", "=", "pending")
        .then(eb.fn.coalesce("resume_at", "next_attempt_at"))
        .else(null)
        .end(),
      next_attempt_at: at,
    }))
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    // On its way this moment: what comes of that is known soon.
    .where((eb) =>
      eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<=", at), eb("state", "!=", "pending")]),
    )
    .where((eb) =>
      "id" in which
        ? eb("id", "=", which.id)
        : eb.and([
            eb("announcement_id", "=", eb.fn.any(sql<string[]>`${[...which.announcementIds]}::text[]`)),
            eb("state", "in", [...which.states]),
          ]),
    )
    .executeTakeFirst();
  return Number(updated.numUpdatedRows);
}

/** A delivery by id. */
export async function getDelivery(
  db: Db,
  organization: string,
  endpointId: string,
  id: string,
): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toDelivery(row);
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

/** Which deliveries of an endpoint are listed. */
export interface DeliveryFilter {
  state?: DeliveryState;
  type?: string;
  enrollment?: string;
  /** Made at or after this instant. */
  from?: string;
  /** Made before this instant. */
  to?: string;
}

/** Deliveries of an endpoint, newest first. Ids rise with time. */
export async function listDeliveries(
  db: Db,
  organization: string,
  endpointId: string,
  { state, type, enrollment, from, to, cursor, limit = 50 }: PageOptions & DeliveryFilter = {},
): Promise<Page<Delivery>> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .$if(state !== undefined, (query) => query.where("state", "=", state!))
    .$if(type !== undefined, (query) => query.where("type", "=", type!))
    .$if(enrollment !== undefined, (query) => query.where("enrollment_id", "=", enrollment!))
    .$if(from !== undefined, (query) => query.where("created_at", ">=", from!))
    .$if(to !== undefined, (query) => query.where("created_at", "<", to!))
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toDelivery);
}

/** Deletes deliveries that are over since before an instant, with their attempts, at most `limit`; how many. */
export async function purgeDeliveries(db: Db, before: string, limit: number): Promise<number> {
  const deleted = await sql`
    delete from deliveries where (organization_id, id) in (
      select organization_id, id from deliveries where state <> 'pending' and next_attempt_at < ${before}
      order by next_attempt_at limit ${limit})`.execute(db);
  return Number(deleted.numAffectedRows ?? 0);
}
