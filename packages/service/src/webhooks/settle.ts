import {
  type Delivery,
  type Endpoint,
  type EndpointNote,
  firstFailureSince,
  inTransaction,
  loadEndpoints,
  type MadeAttempt,
  noteEndpointsHealth,
  pauseEndpoint,
  recordAttempts,
  type Trx,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { disableWebhook } from "./disable.ts";
import type { PostOutcome } from "./post.ts";
import { longestPause, nextDelay } from "./schedule.ts";

/** An attempt and what came of it, to be written down. */
export interface Attempted {
  delivery: Delivery;
  endpoint: Endpoint;
  outcome: PostOutcome;
  /** When it ended: an instant. */
  at: string;
}

/** What was written down of attempts. */
export interface Settled {
  /** When those of them that failed are to be tried again: instants. */
  again: string[];
  /** Endpoints to which nothing is to be sent now: disabled, or they asked for a pause. */
  resting: Set<string>;
}

const GONE = 410;
/** Answers by which a receiver, and not one announcement, asks for patience. */
const PAUSES: readonly (number | undefined)[] = [429, 503];
/** An endpoint whose every attempt failed for so long is disabled … */
export const FAILING_MS = 5 * 86_400_000;
/** … if it was tried lately: within a day it failed twice, so far apart. */
export const FAILED_APART_MS = 12 * 3_600_000;
const DAY_MS = 86_400_000;

const succeeded = ({ status }: PostOutcome): boolean => status !== undefined && status >= 200 && status < 300;

const shifted = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

/** When to try again; null: never, its attempts are used up. One by hand leaves the schedule as it was. */
const retryAt = ({ delivery, outcome, at }: Attempted, schedule: readonly number[]): string | null => {
  if (delivery.byHand) return delivery.resumeAt;
  if (outcome.status === GONE) return null;
  const done = delivery.attempts + 1 - delivery.sentByHand;
  const delay = nextDelay(done, schedule, Math.random(), outcome.retryAfter);
  return delay === undefined ? null : shifted(at, delay * 1_000);
};

const toMade = (one: Attempted, schedule: readonly number[]): MadeAttempt => {
  const { delivery, outcome, at } = one;
  const { status = null, error = null, responseHead = null, latencyMs } = outcome;
  return {
    delivery,
    attempt: { at, status, error, latencyMs, responseHead },
    outcome: succeeded(outcome) ? { delivered: true } : { delivered: false, retryAt: retryAt(one, schedule) },
  };
};

/** What attempts tell of their endpoints. Those by hand tell nothing: whoever sends one wants to know, not to decide. */
const notesOf = (attempted: readonly Attempted[]): EndpointNote[] => {
  const notes = new Map<string, EndpointNote>();
  for (const { delivery, endpoint, outcome, at } of attempted) {
    // A success of one that was well tells nothing new.
    if (delivery.byHand || (succeeded(outcome) && endpoint.failingSince === null && !notes.has(endpoint.id))) continue;
    const note = notes.get(delivery.endpointId) ?? { id: delivery.endpointId, failedAt: null, succeeded: false };
    if (succeeded(outcome)) notes.set(note.id, { ...note, failedAt: null, succeeded: true });
    else notes.set(note.id, { ...note, failedAt: note.failedAt ?? at });
  }
  return [...notes.values()];
};

const pausesOf = (attempted: readonly Attempted[]): Map<string, string> => {
  const until = new Map<string, string>();
  for (const { delivery, outcome, at } of attempted) {
    const { status, retryAfter } = outcome;
    if (delivery.byHand || retryAfter === undefined || !PAUSES.includes(status)) continue;
    const end = shifted(at, longestPause(retryAfter) * 1_000);
    if (end > (until.get(delivery.endpointId) ?? "")) until.set(delivery.endpointId, end);
  }
  return until;
};

/** Disables what answered that it is gone, and what failed for days. Returns which. */
const disableSome = async (
  service: Service,
  trx: Trx,
  attempted: readonly Attempted[],
  failingSince: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const disabled: string[] = [];
  const last = new Map(attempted.filter(({ delivery }) => !delivery.byHand).map((one) => [one.endpoint.id, one]));
  for (const { endpoint, at } of last.values()) {
    const { organization, id } = endpoint;
    const gone = attempted.some((one) => one.endpoint.id === id && !one.delivery.byHand && one.outcome.status === GONE);
    const since = failingSince.get(id);
    const failing = !gone && since !== undefined && since <= shifted(at, -FAILING_MS);
    const first = failing ? await firstFailureSince(trx, organization, id, shifted(at, -DAY_MS)) : null;
    if (!gone && (first === null || first > shifted(at, -FAILED_APART_MS))) continue;
    // As it is now: somebody may have changed it since these attempts began.
    const [current] = await loadEndpoints(trx, [id]);
    if (current !== undefined) await disableWebhook(service, trx, current, gone ? "gone" : "failing", at);
    disabled.push(id);
  }
  return disabled;
};

/**
 * Writes down what became of an organization's attempts, in the order given: the log, what becomes of the deliveries,
 * and what it means for their endpoints. A few statements, however many attempts.
 */
export const settleAttempts = async (
  service: Service,
  organization: string,
  attempted: readonly Attempted[],
  { owner, schedule }: { owner: string; schedule: readonly number[] },
): Promise<Settled> =>
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const failingSince = await noteEndpointsHealth(trx, organization, notesOf(attempted));
    const pauses = pausesOf(attempted);
    for (const [id, until] of pauses) await pauseEndpoint(trx, organization, id, until);
    const made = attempted.map((one) => toMade(one, schedule));
    const written = await recordAttempts(trx, organization, owner, made);
    const disabled = await disableSome(service, trx, attempted, failingSince);
    const again = made.flatMap(({ delivery, outcome }) =>
      outcome.delivered || outcome.retryAt === null || !written.has(delivery.id) ? [] : [outcome.retryAt],
    );
    return { again, resting: new Set([...pauses.keys(), ...disabled]) };
  });
