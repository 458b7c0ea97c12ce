import {
  claimDeliveries,
  type Delivery,
  type Endpoint,
  firstFailureSince,
  getEndpoint,
  inTransaction,
  noteEndpointHealth,
  pauseEndpoint,
  recordAttempt,
  releaseDeliveries,
  type Trx,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { disableWebhook } from "./disable.ts";
import type { Poster, PostOutcome } from "./post.ts";
import { longestPause, nextDelay, STANDARD_SCHEDULE } from "./schedule.ts";
import { unseal } from "./secret-box.ts";
import { type Signers, signedHeaders } from "./sign.ts";

export interface DeliveryOptions {
  poster: Poster;
  /** Names the process in the claims. */
  owner: string;
  /** Seconds between attempts. */
  schedule?: readonly number[];
  /** Deliveries at a time, to one endpoint that does not say. */
  perEndpoint?: number;
}

/** Longer than an attempt may take: what a killed process had claimed is sent again after it. */
const LEASE_MS = 30_000;
const PER_ENDPOINT = 4;
const GONE = 410;
/** Answers by which a receiver, and not one announcement, asks for patience. */
const PAUSES: readonly (number | undefined)[] = [429, 503];
/** An endpoint whose every attempt failed for so long is disabled … */
const FAILING_MS = 5 * 86_400_000;
/** … if it was tried lately: within a day it failed twice, so far apart. */
const FAILED_APART_MS = 12 * 3_600_000;
const DAY_MS = 86_400_000;

/** Takes deliveries whose time has come; each is to be sent. */
export const takeDeliveries = async (service: Service, options: DeliveryOptions, limit: number): Promise<Delivery[]> =>
  await claimDeliveries(service.store.everywhere(), {
    now: service.clock().toISOString(),
    limit,
    owner: options.owner,
    leaseMs: LEASE_MS,
    perEndpoint: options.perEndpoint ?? PER_ENDPOINT,
  });

/** Gives back what a process took and did not send, when it stops. */
export const releaseTaken = async (service: Service, owner: string): Promise<void> =>
  await releaseDeliveries(service.store.everywhere(), owner);

const signersOf = ({ secret }: Service, endpoint: Endpoint, now: string): Signers => {
  const { previousSecret, previousUntil, signingKey, previousSigningKey } = endpoint;
  const overlaps = previousUntil !== null && previousUntil > now;
  const open = (...sealed: (Uint8Array | null)[]): Uint8Array[] =>
    sealed.flatMap((one) => (one === null ? [] : [unseal(secret, one)]));
  return {
    secrets: open(endpoint.secret, overlaps ? previousSecret : null),
    keys: open(signingKey, overlaps ? previousSigningKey : null),
  };
};

const post = async (service: Service, endpoint: Endpoint, delivery: Delivery, poster: Poster): Promise<PostOutcome> => {
  const now = service.clock();
  const seconds = Math.floor(now.getTime() / 1000);
  const signers = signersOf(service, endpoint, now.toISOString());
  const headers = {
    ...signedHeaders(signers, delivery.announcementId, seconds, delivery.body),
    "content-type": "application/json",
    "user-agent": "Parcours-Webhooks/1.0",
  };
  return await poster.post(endpoint.url, headers, delivery.body);
};

const succeeded = ({ status }: PostOutcome): boolean => status !== undefined && status >= 200 && status < 300;

const after = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();

/** When to try again; null: never, its attempts are used up. One by hand leaves the schedule as it was. */
const retryAt = (delivery: Delivery, outcome: PostOutcome, schedule: readonly number[], at: string): string | null => {
  if (delivery.byHand) return delivery.resumeAt;
  if (outcome.status === GONE) return null;
  const delay = nextDelay(delivery.attempts - delivery.sentByHand, schedule, Math.random(), outcome.retryAfter);
  return delay === undefined ? null : after(at, delay);
};

/** What an attempt means for its endpoint. One by hand means nothing: whoever sends it wants to know, not to decide. */
const noteHealth = async (service: Service, trx: Trx, endpoint: Endpoint, outcome: PostOutcome, at: string) => {
  const { organization, id } = endpoint;
  const { status, retryAfter } = outcome;
  const failingSince = await noteEndpointHealth(trx, organization, id, succeeded(outcome), at);
  if (PAUSES.includes(status) && retryAfter !== undefined) {
    await pauseEndpoint(trx, organization, id, after(at, longestPause(retryAfter)));
  }
  if (status === GONE) return await disableWebhook(service, trx, endpoint, "gone", at);
  const before = (milliseconds: number): string => new Date(Date.parse(at) - milliseconds).toISOString();
  if (failingSince === null || failingSince > before(FAILING_MS)) return;
  const first = await firstFailureSince(trx, organization, id, before(DAY_MS));
  if (first !== null && first <= before(FAILED_APART_MS)) await disableWebhook(service, trx, endpoint, "failing", at);
};

const settle = async (
  service: Service,
  trx: Trx,
  endpoint: Endpoint,
  delivery: Delivery,
  outcome: PostOutcome,
  { schedule, at }: { schedule: readonly number[]; at: string },
): Promise<string | null> => {
  const delivered = succeeded(outcome);
  const again = delivered ? null : retryAt(delivery, outcome, schedule, at);
  const { status = null, error = null, responseHead = null, latencyMs } = outcome;
  const { attempts, byHand } = delivery;
  const attempt = { attempt: attempts, byHand, at, status, error, latencyMs, responseHead };
  const result = delivered ? { delivered } : { delivered, retryAt: again };
  if (!(await recordAttempt(trx, delivery, attempt, result))) return null;
  if (!byHand) await noteHealth(service, trx, endpoint, outcome, at);
  return again;
};

/** Sends one delivery that was taken, and writes down what became of it. Answers when it will be tried again, if so. */
export const sendDelivery = async (
  service: Service,
  delivery: Delivery,
  { poster, schedule = STANDARD_SCHEDULE }: DeliveryOptions,
): Promise<string | null> => {
  const endpoint = await getEndpoint(
    service.store.within(delivery.organization),
    delivery.organization,
    delivery.endpointId,
  );
  // Deleted since it was taken, and its deliveries with it.
  if (endpoint === undefined) return null;
  const outcome = await post(service, endpoint, delivery, poster);
  const at = service.clock().toISOString();
  return await inTransaction(
    service.store,
    { within: delivery.organization },
    async (trx) => await settle(service, trx, endpoint, delivery, outcome, { schedule, at }),
  );
};
