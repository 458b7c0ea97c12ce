import type { Delivery } from "./deliveries.ts";
import type { Db, Trx } from "./tables.ts";

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

/**
 * Writes an attempt into the log and moves the delivery on. False, and nothing done, when it is no
 * longer pending. The ones that wait behind it for their order become due with it, so that claiming
 * does not look at them over and over.
 */
export async function recordAttempt(
  trx: Trx,
  delivery: Delivery,
  attempt: DeliveryAttempt,
  outcome: AttemptOutcome,
): Promise<boolean> {
  const retryAt = outcome.delivered ? null : outcome.retryAt;
  const updated = await trx
    .updateTable("deliveries")
    .set({
      state: outcome.delivered ? "delivered" : retryAt === null ? "failed" : "pending",
      claimed_until: null,
      claimed_by: null,
      by_hand: false,
      resume_at: null,
      ...(delivery.byHand && { sent_by_hand: delivery.sentByHand + 1 }),
      last_status: attempt.status,
      last_error: attempt.error,
      last_latency_ms: attempt.latencyMs,
      ...(outcome.delivered && { delivered_at: attempt.at }),
      ...(retryAt !== null && { next_attempt_at: retryAt }),
    })
    .where("organization_id", "=", delivery.organization)
    .where("id", "=", delivery.id)
    .where("state", "=", "pending")
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return false;
  if (retryAt !== null) await moveFollowers(trx, delivery, retryAt);
  else if (attempt.attempt > 1) await moveFollowers(trx, delivery, attempt.at);
  await insertAttempt(trx, delivery, attempt);
  return true;
}

async function moveFollowers(trx: Trx, delivery: Delivery, to: string): Promise<void> {
  if (delivery.enrollmentId === null) return;
  await trx
    .updateTable("deliveries")
    .set({ next_attempt_at: to })
    .where("organization_id", "=", delivery.organization)
    .where("endpoint_id", "=", delivery.endpointId)
    .where("enrollment_id", "=", delivery.enrollmentId)
    .where("state", "=", "pending")
    .where("sequence", ">", delivery.sequence)
    .execute();
}

async function insertAttempt(trx: Trx, delivery: Delivery, attempt: DeliveryAttempt): Promise<void> {
  await trx
    .insertInto("delivery_attempts")
    .values({
      organization_id: delivery.organization,
      delivery_id: delivery.id,
      endpoint_id: delivery.endpointId,
      attempt: attempt.attempt,
      by_hand: attempt.byHand,
      at: attempt.at,
      status: attempt.status,
      error: attempt.error,
      latency_ms: attempt.latencyMs,
      response_head: attempt.responseHead,
    })
    // A process that lost its lease may still report: its attempt was real, the first report stays.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
