import type { Delivery, DeliveryAttempt, Endpoint } from "@parcours/store";

/** A receiver of announcements, as it is answered: never with its secret. */
export interface WebhookView {
  id: string;
  url: string;
  /** Types of announcements, or `*`. */
  types: string[];
  /** Only announcements about this program. */
  program?: string;
  description?: string;
  status: "enabled" | "disabled";
  /** Why it is disabled: `manual`, `gone` (it answered 410) or `failing` (for days). */
  cause?: string;
  /** Since when every delivery failed. */
  failingSince?: string;
  /** Until when the secret before the last rotation signs too. */
  previousSecretUntil?: string;
  createdAt: string;
  updatedAt: string;
}

export const webhookView = (endpoint: Endpoint): WebhookView => {
  const { id, url, types, programId, description, status, cause, failingSince, previousUntil } = endpoint;
  return {
    id,
    url,
    types,
    ...(programId !== null && { program: programId }),
    ...(description !== null && { description }),
    status,
    ...(cause !== null && { cause }),
    ...(failingSince !== null && { failingSince }),
    ...(previousUntil !== null && { previousSecretUntil: previousUntil }),
    createdAt: endpoint.createdAt,
    updatedAt: endpoint.updatedAt,
  };
};

/** One try of a delivery. */
export interface AttemptView {
  attempt: number;
  at: string;
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Class of failure, when there was none. */
  error?: string;
  latencyMs?: number;
  /** The beginning of the answer. */
  responseHead?: string;
}

/** An announcement on its way to an endpoint. */
export interface DeliveryView {
  id: string;
  /** `evt_…`: the `webhook-id`. */
  announcement: string;
  type: string;
  /** What it is about: an enrollment or a program. */
  subject?: string;
  sequence: number;
  state: "pending" | "delivered" | "failed" | "canceled";
  nextAttemptAt?: string;
  createdAt: string;
  deliveredAt?: string;
  attempts: AttemptView[];
}

const attemptView = ({ attempt, at, status, error, latencyMs, responseHead }: DeliveryAttempt): AttemptView => ({
  attempt,
  at,
  ...(status !== null && { status }),
  ...(error !== null && { error }),
  ...(latencyMs !== null && { latencyMs }),
  ...(responseHead !== null && { responseHead }),
});

export const deliveryView = (delivery: Delivery, attempts: readonly DeliveryAttempt[]): DeliveryView => ({
  id: delivery.id,
  announcement: delivery.announcementId,
  type: delivery.type,
  ...(delivery.enrollmentId !== null && { subject: delivery.enrollmentId }),
  sequence: delivery.sequence,
  state: delivery.state,
  ...(delivery.state === "pending" && { nextAttemptAt: delivery.nextAttemptAt }),
  createdAt: delivery.createdAt,
  ...(delivery.deliveredAt !== null && { deliveredAt: delivery.deliveredAt }),
  attempts: attempts.map(attemptView),
});
