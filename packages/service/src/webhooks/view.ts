import type { Delivery, DeliveryAttempt, Endpoint } from "@parcours/store";
import type { Service } from "../context.ts";
import type { Signature } from "./input.ts";
import { shownPublicKey } from "./secret.ts";

/** A receiver of announcements, as it is answered: never with its secret. */
export interface WebhookView {
  id: string;
  url: string;
  /** Types of announcements, or `*`. */
  types: string[];
  /** Only announcements about this program. */
  program?: string;
  description?: string;
  /** Facts about people that its announcements carry as `data.fields`, by id; absent: none. */
  fields?: string[];
  status: "enabled" | "disabled";
  /** Why it is disabled: `manual`, `gone` (it answered 410) or `failing` (for days). */
  cause?: string;
  /** Since when every delivery failed. */
  failingSince?: string;
  /** How deliveries are signed. */
  signatures: Signature[];
  /** `whpk_…`: verifies `v1a`. */
  publicKey?: string;
  /** The one before the last rotation, while it signs too. */
  previousPublicKey?: string;
  maxPerSecond?: number;
  maxConcurrent?: number;
  /** Until when the secret before the last rotation signs too. */
  previousSecretUntil?: string;
  createdAt: string;
  updatedAt: string;
}

export const webhookView = (service: Service, endpoint: Endpoint): WebhookView => {
  const { id, url, types, programId, description, status, cause, failingSince, previousUntil } = endpoint;
  const { signingKey, previousSigningKey, maxPerSecond, maxConcurrent } = endpoint;
  const overlaps = previousUntil !== null && previousUntil > service.clock().toISOString();
  return {
    id,
    url,
    types,
    ...(programId !== null && { program: programId }),
    ...(description !== null && { description }),
    ...(endpoint.fields.length > 0 && { fields: endpoint.fields }),
    status,
    ...(cause !== null && { cause }),
    ...(failingSince !== null && { failingSince }),
    signatures: signingKey === null ? ["v1"] : ["v1", "v1a"],
    ...(signingKey !== null && { publicKey: shownPublicKey(service, signingKey) }),
    ...(overlaps && previousSigningKey !== null && { previousPublicKey: shownPublicKey(service, previousSigningKey) }),
    ...(maxPerSecond !== null && { maxPerSecond }),
    ...(maxConcurrent !== null && { maxConcurrent }),
    ...(previousUntil !== null && { previousSecretUntil: previousUntil }),
    createdAt: endpoint.createdAt,
    updatedAt: endpoint.updatedAt,
  };
};

/** One try of a delivery. */
export interface AttemptView {
  attempt: number;
  /** Sent by somebody (a replay, a test), beside the schedule. */
  byHand?: true;
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

const attemptView = ({
  attempt,
  byHand,
  at,
  status,
  error,
  latencyMs,
  responseHead,
}: DeliveryAttempt): AttemptView => ({
  attempt,
  ...(byHand && { byHand }),
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
