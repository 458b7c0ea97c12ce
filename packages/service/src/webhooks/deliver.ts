import {
  cancelDeliveries,
  claimDeliveries,
  type Delivery,
  disableEndpoint,
  type Endpoint,
  getEndpoint,
  inTransaction,
  noteEndpointHealth,
  recordAttempt,
  releaseDeliveries,
  type Trx,
} from "@parcours/store";
import type { Service } from "../context.ts";
import type { Poster, PostOutcome } from "./post.ts";
import { nextDelay, STANDARD_SCHEDULE } from "./schedule.ts";
import { unseal } from "./secret-box.ts";
import { signedHeaders } from "./sign.ts";

export interface DeliveryOptions {
  poster: Poster;
  /** Names the process in the claims. */
  owner: string;
  /** Seconds between attempts. */
  schedule?: readonly number[];
  /** Deliveries at a time, to one endpoint. */
  perEndpoint?: number;
}

/** Longer than an attempt may take: what a killed process had claimed is sent again after it. */
const LEASE_MS = 30_000;
const PER_ENDPOINT = 4;
const GONE = 410;
/** An endpoint that has been failing for so long is disabled. */
const FAILING_MS = 5 * 86_400_000;

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

const secretsOf = ({ secret }: Service, endpoint: Endpoint, now: string): Uint8Array[] => {
  const { previousSecret, previousUntil } = endpoint;
  const overlaps = previousSecret !== null && previousUntil !== null && previousUntil > now;
  return [unseal(secret, endpoint.secret), ...(overlaps ? [unseal(secret, previousSecret)] : [])];
};

const post = async (service: Service, endpoint: Endpoint, delivery: Delivery, poster: Poster): Promise<PostOutcome> => {
  const now = service.clock();
  const seconds = Math.floor(now.getTime() / 1000);
  const secrets = secretsOf(service, endpoint, now.toISOString());
  const headers = {
    ...signedHeaders(secrets, delivery.announcementId, seconds, delivery.body),
    "content-type": "application/json",
    "user-agent": "Parcours-Webhooks/1.0",
  };
  return await poster.post(endpoint.url, headers, delivery.body);
};

const succeeded = ({ status }: PostOutcome): boolean => status !== undefined && status >= 200 && status < 300;

const disable = async (trx: Trx, endpoint: Endpoint, cause: string, at: string): Promise<void> => {
  await disableEndpoint(trx, endpoint.organization, endpoint.id, cause, at);
  await cancelDeliveries(trx, endpoint.organization, endpoint.id);
};

/** When to try again; null: never, its attempts are used up. */
const retryAt = (delivery: Delivery, outcome: PostOutcome, schedule: readonly number[], at: string): string | null => {
  const delay = nextDelay(delivery.attempts, schedule, Math.random(), outcome.retryAfter);
  return delay === undefined ? null : new Date(Date.parse(at) + delay * 1000).toISOString();
};

const settle = async (
  trx: Trx,
  endpoint: Endpoint,
  delivery: Delivery,
  outcome: PostOutcome,
  { schedule, at }: { schedule: readonly number[]; at: string },
): Promise<string | null> => {
  const { organization } = delivery;
  const delivered = succeeded(outcome);
  const again = delivered || outcome.status === GONE ? null : retryAt(delivery, outcome, schedule, at);
  const { status = null, error = null, responseHead = null, latencyMs } = outcome;
  const attempt = { attempt: delivery.attempts, at, status, error, latencyMs, responseHead };
  const result = delivered ? { delivered } : { delivered, retryAt: again };
  if (!(await recordAttempt(trx, delivery, attempt, result))) return null;
  const failingSince = await noteEndpointHealth(trx, organization, endpoint.id, delivered, at);
  if (outcome.status === GONE) await disable(trx, endpoint, "gone", at);
  else if (!delivered && failingSince !== null && Date.parse(at) - Date.parse(failingSince) >= FAILING_MS) {
    await disable(trx, endpoint, "failing", at);
  }
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
    async (trx) => await settle(trx, endpoint, delivery, outcome, { schedule, at }),
  );
};
