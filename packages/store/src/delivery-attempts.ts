import { sql } from "kysely";
import { type Delivery, UNHURRIED } from "./deliveries.ts";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

export interface DeliveryAttempt {
  /** From 1. */
  attempt: number;
  /** Somebody's own doing, beside the schedule. */
  byHand: boolean;
  at: string;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  error: string | null;
  latencyMs: number | null;
  /** The beginning of the answer. */
  responseHead: string | null;
}

/** What became of an attempt: done, tried again at `retryAt`, or given up when that is null. */
export type AttemptOutcome = { delivered: true } | { delivered: false; retryAt: string | null };

/** An attempt that was made, to be written down. Its number is given when it is. */
export interface MadeAttempt {
  delivery: Delivery;
  attempt: Omit<DeliveryAttempt, "attempt" | "byHand">;
  outcome: AttemptOutcome;
}

const madeColumns = {
  id: "text",
  endpoint_id: "text",
  state: "text",
  by_hand: "boolean",
  retry_at: "timestamptz",
  at: "timestamptz",
  status: "integer",
  error: "text",
  latency_ms: "integer",
  response_head: "text",
} as const;

const toMade = ({ delivery, attempt, outcome }: MadeAttempt) => ({
  id: delivery.id,
  endpoint_id: delivery.endpointId,
  state: outcome.delivered ? "delivered" : outcome.retryAt === null ? "failed" : "pending",
  by_hand: delivery.byHand,
  retry_at: outcome.delivered ? null : outcome.retryAt,
  at: attempt.at,
  status: attempt.status,
  error: attempt.error,
  latency_ms: attempt.latencyMs,
  response_head: attempt.responseHead,
});

/**
 * Writes attempts of an organization's deliveries into the log and moves the deliveries on; a statement for all of them.
 * Returns the ids of those that were written: a failure is not when `owner` no longer holds the delivery, a success is
 * not when the delivery is over already. The ones that wait behind a delivery for their order become due with it, so that
 * claiming does not look at them over and over.
 */
export async function recordAttempts(
  trx: Trx,
  organization: string,
  owner: string,
  made: readonly MadeAttempt[],
): Promise<Set<string>> {
  if (made.length === 0) return new Set();
  const { rows } = await sql<{ id: string; attempts: number }>`
    with moved as (
      update deliveries d set state = r.state, attempts = d.attempts + 1, claimed_until = null, claimed_by = null,
        by_hand = false, resume_at = null, sent_by_hand = d.sent_by_hand + r.by_hand::integer,
        last_status = r.status, last_error = r.error, last_latency_ms = r.latency_ms,
        delivered_at = case when r.state = 'delivered' then r.at end,
        next_attempt_at = coalesce(r.retry_at, d.next_attempt_at)
      from ${unnest(made.map(toMade), madeColumns)}
      where d.organization_id = ${organization} and d.id = r.id and d.state = 'pending'
        and (d.claimed_by = ${owner} or r.state = 'delivered')
      returning d.id, d.attempts, d.endpoint_id, r.by_hand, r.at, r.status, r.error, r.latency_ms, r.response_head
    ), logged as (
      insert into delivery_attempts
        (organization_id, delivery_id, endpoint_id, attempt, by_hand, at, status, error, latency_ms, response_head)
      select ${organization}, id, endpoint_id, attempts, by_hand, at, status, error, latency_ms, response_head from moved
    )
    select id, attempts from moved cross join ${UNHURRIED}`.execute(trx);
  const attempts = new Map(rows.map((row) => [row.id, row.attempts]));
  const turns = made.flatMap((one) => turnOf(one, attempts.get(one.delivery.id)));
  await moveFollowers(trx, organization, turns);
  return new Set(attempts.keys());
}

interface Turn {
  endpoint_id: string;
  enrollment_id: string;
  sequence: number;
  at: string;
  /** Whether those behind have to wait; otherwise they need not any longer. */
  waits: boolean;
}

/** What an attempt means for those behind; nothing when the first one succeeded: they never had to wait for another. */
function turnOf({ delivery, attempt, outcome }: MadeAttempt, attempts: number | undefined): Turn[] {
  if (attempts === undefined || delivery.enrollmentId === null) return [];
  const retryAt = outcome.delivered ? null : outcome.retryAt;
  if (retryAt === null && attempts === 1) return [];
  const { endpointId, enrollmentId, sequence } = delivery;
  const place = { endpoint_id: endpointId, enrollment_id: enrollmentId, sequence };
  return [{ ...place, at: retryAt ?? attempt.at, waits: retryAt !== null }];
}

const turnColumns = {
  endpoint_id: "text",
  enrollment_id: "text",
  sequence: "integer",
  at: "timestamptz",
  waits: "boolean",
} as const;

async function moveFollowers(trx: Trx, organization: string, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  await sql`
    update deliveries f set next_attempt_at = r.at
    from ${unnest(turns, turnColumns)}
    where f.organization_id = ${organization} and f.endpoint_id = r.endpoint_id and f.enrollment_id = r.enrollment_id
      and f.state = 'pending' and f.sequence > r.sequence
      and case when r.waits then f.next_attempt_at < r.at else f.next_attempt_at > r.at end`.execute(trx);
}

export async function listAttempts(
  db: Db,
  organization: string,
  deliveryIds: readonly string[],
): Promise<(DeliveryAttempt & { deliveryId: string })[]> {
  if (deliveryIds.length === 0) return [];
  const rows = await db
    .selectFrom("delivery_attempts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("delivery_id", "in", [...deliveryIds])
    .orderBy("delivery_id")
    .orderBy("attempt")
    .execute();
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    attempt: row.attempt,
    byHand: row.by_hand,
    at: row.at,
    status: row.status,
    error: row.error,
    latencyMs: row.latency_ms,
    responseHead: row.response_head,
  }));
}
