import {
  claimDeliveries,
  type Delivery,
  type Endpoint,
  type EndpointBlock,
  loadEndpoints,
  releaseDeliveries,
} from "@parcours/store";
import type { Service } from "../context.ts";
import type { Poster, PostOutcome } from "./post.ts";
import { STANDARD_SCHEDULE } from "./schedule.ts";
import { unseal } from "./secret-box.ts";
import { settleAttempts } from "./settle.ts";
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

/** For how long what a process took is its own: several attempts long. What a killed process had is sent again after it. */
export const LEASE_MS = 30_000;
export const PER_ENDPOINT = 4;

/** Takes deliveries whose time has come; each is to be sent. */
export const takeDeliveries = async (
  service: Service,
  options: DeliveryOptions,
  limit: number,
  blocks: readonly EndpointBlock[] = [],
): Promise<Delivery[]> =>
  await claimDeliveries(service.store.everywhere(), {
    now: service.clock().toISOString(),
    limit,
    owner: options.owner,
    leaseMs: LEASE_MS,
    perEndpoint: options.perEndpoint ?? PER_ENDPOINT,
    blocks,
  });

/** Gives back what a process took and did not send: all of it when it stops, or these. */
export const releaseTaken = async (service: Service, owner: string, ids?: readonly string[]): Promise<void> => {
  if (ids?.length === 0) return;
  await releaseDeliveries(service.store.everywhere(), owner, ids);
};

/** Opened once for all that is sent to an endpoint as it was read. */
const opened = new WeakMap<Endpoint, { current: Signers; previous: Signers }>();

const openSigners = (secret: Uint8Array, endpoint: Endpoint) => {
  const open = (sealed: Uint8Array | null): Uint8Array[] => (sealed === null ? [] : [unseal(secret, sealed)]);
  const { previousSecret, signingKey, previousSigningKey } = endpoint;
  return {
    current: { secrets: open(endpoint.secret), keys: open(signingKey) },
    previous: { secrets: open(previousSecret), keys: open(previousSigningKey) },
  };
};

const signersOf = ({ secret }: Service, endpoint: Endpoint, now: string): Signers => {
  const { current, previous } = opened.get(endpoint) ?? openSigners(secret, endpoint);
  opened.set(endpoint, { current, previous });
  if (endpoint.previousUntil === null || endpoint.previousUntil <= now) return current;
  return {
    secrets: [...current.secrets, ...previous.secrets],
    keys: [...(current.keys ?? []), ...(previous.keys ?? [])],
  };
};

/** Makes one attempt: signs the frozen body as of now and sends it. */
export const postDelivery = async (
  service: Service,
  endpoint: Endpoint,
  delivery: Delivery,
  poster: Poster,
): Promise<PostOutcome> => {
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

/** Sends one delivery that was taken, and writes down what became of it. Answers when it will be tried again, if so. */
export const sendDelivery = async (
  service: Service,
  delivery: Delivery,
  { poster, owner, schedule = STANDARD_SCHEDULE }: DeliveryOptions,
): Promise<string | null> => {
  const { organization, endpointId } = delivery;
  const [endpoint] = await loadEndpoints(service.store.within(organization), [endpointId]);
  // Deleted since it was taken, and its deliveries with it.
  if (endpoint === undefined) return null;
  const outcome = await postDelivery(service, endpoint, delivery, poster);
  const attempted = { delivery, endpoint, outcome, at: service.clock().toISOString() };
  return (await settleAttempts(service, organization, [attempted], { owner, schedule })).again[0] ?? null;
};
