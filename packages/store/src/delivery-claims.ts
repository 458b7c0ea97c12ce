import { type Selectable, sql } from "kysely";
import { IS_HELD } from "./backup/hold.ts";
import { type Claim, leaseEnd } from "./claim.ts";
import { type Delivery, toDelivery, UNHURRIED } from "./deliveries.ts";
import type { Db, Tables } from "./tables.ts";
import { unnest } from "./unnest.ts";

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
 * The endpoints of an organization to which a process may send at once what it adds: nothing says to wait, no rate is to
 * be kept, none fails, and no other process holds anything of theirs.
 */
export async function openEndpoints(
  db: Db,
  organization: string,
  { now, owner }: Pick<Claim, "now" | "owner">,
): Promise<Set<string>> {
  const at = sql`${now}::timestamptz`;
  const { rows } = await sql<{ id: string }>`
    select e.id from endpoints e
    where e.organization_id = ${organization} and e.status = 'enabled' and e.max_per_second is null
      and e.failing_since is null and (e.next_at is null or e.next_at <= ${at}) and not ${IS_HELD}
      and not exists (
        select from deliveries busy
        where busy.organization_id = e.organization_id and busy.endpoint_id = e.id and busy.state = 'pending'
          and busy.claimed_until > ${at} and busy.claimed_by is distinct from ${owner})`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
