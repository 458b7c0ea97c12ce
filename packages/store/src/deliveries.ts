import { type Selectable, sql } from "kysely";
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

/** A row as it is known outside. */
export function toDelivery(row: Selectable<Tables["deliveries"]>): Delivery {
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

/** What a process that adds deliveries sends itself, at once: nobody has to claim it. */
export interface BornTaken {
  owner: string;
  /** When the lease ends: an instant. */
  until: string;
  /** Which of them it has room for. */
  ids: ReadonlySet<string>;
}

export interface Inserted {
  /** How many are new. */
  made: number;
  /** Ids of those that belong to the process now. */
  taken: Set<string>;
}

const NOBODY: BornTaken = { owner: "", until: "-infinity", ids: new Set() };

/**
 * Adds deliveries; an announcement goes to an endpoint once, whoever adds it again. Those `byHand` are attempted once. One
 * that comes behind others of its enrollment is not due before the first of them is: claiming would look at it over and
 * over. Of `bornTaken` none is taken that comes behind another: of one enrollment name only the first.
 */
export async function insertDeliveries(
  trx: Trx,
  organization: string,
  deliveries: readonly NewDelivery[],
  { byHand = false, bornTaken = NOBODY }: { byHand?: boolean; bornTaken?: BornTaken } = {},
): Promise<Inserted> {
  if (deliveries.length === 0) return { made: 0, taken: new Set() };
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
    taken: bornTaken.ids.has(delivery.id),
  }));
  const { rows: made } = await sql<{ id: string; taken: boolean }>`
    insert into deliveries (organization_id, id, endpoint_id, announcement_id, type, enrollment_id, sequence, body,
      next_attempt_at, created_at, by_hand, claimed_until, claimed_by)
    select ${organization}, r.id, r.endpoint_id, r.announcement_id, r.type, r.enrollment_id, r.sequence, r.body,
      greatest(r.next_attempt_at, first.next_attempt_at), r.created_at, ${byHand}::boolean,
      case when r.taken and first.next_attempt_at is null then ${bornTaken.until}::timestamptz end,
      case when r.taken and first.next_attempt_at is null then ${bornTaken.owner}::text end
    from ${unnest(rows, newColumns)}
    left join lateral (
      select first.next_attempt_at from deliveries first
      where first.organization_id = ${organization} and first.endpoint_id = r.endpoint_id
        and first.enrollment_id = r.enrollment_id and first.state = 'pending' and first.sequence < r.sequence
      order by first.sequence limit 1) first on true
    on conflict (organization_id, endpoint_id, announcement_id) do nothing
    returning id, claimed_by is not null as taken`.execute(trx);
  return { made: made.length, taken: new Set(made.flatMap(({ id, taken }) => (taken ? [id] : []))) };
}

const newColumns = {
  id: "text",
  endpoint_id: "text",
  announcement_id: "text",
  type: "text",
  enrollment_id: "text",
  sequence: "integer",
  body: "text",
  next_attempt_at: "timestamptz",
  created_at: "timestamptz",
  taken: "boolean",
} as const;

/** A delivery that was just added and taken, without reading it back. */
export function bornDelivery(organization: string, added: NewDelivery): Delivery {
  return {
    ...added,
    organization,
    state: "pending",
    attempts: 0,
    lastStatus: null,
    lastError: null,
    lastLatencyMs: null,
    byHand: false,
    sentByHand: 0,
    resumeAt: null,
    deliveredAt: null,
  };
}

/**
 * What deliveries write need not be on the disk before anybody goes on: what a power cut takes is claimed, or sent, again,
 * under the same id. Nothing is lost: what they are made from was on the disk before. Named in a statement, it says so for
 * the transaction that the statement is in.
 */
export const UNHURRIED = sql`(select set_config('synchronous_commit', 'off', true)) unhurried`;

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

/** Deletes deliveries that are over since before an instant, with their attempts, at most `limit`; how many. */
export async function purgeDeliveries(db: Db, before: string, limit: number): Promise<number> {
  const deleted = await sql`
    delete from deliveries where (organization_id, id) in (
      select organization_id, id from deliveries where state <> 'pending' and next_attempt_at < ${before}
      order by next_attempt_at limit ${limit})`.execute(db);
  return Number(deleted.numAffectedRows ?? 0);
}
