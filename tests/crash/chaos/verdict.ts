import { type Arrival, type ChaoticReceiver, isAccepting } from "./chaotic-receiver.ts";

/** Places where an enrollment's announcement arrived for the first time after a later one had. */
const disorderIn = (arrivals: readonly Arrival[]): string[] => {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  return arrivals.flatMap(({ id, enrollment, sequence }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const before = last.get(enrollment) ?? 0;
    last.set(enrollment, Math.max(before, sequence));
    return sequence < before ? [id] : [];
  });
};

/** Ids under which another body came than the first time. */
const changedIn = (arrivals: readonly Arrival[]): string[] => {
  const first = new Map<string, string>();
  for (const { id, body } of arrivals) if (!first.has(id)) first.set(id, body);
  return arrivals.filter(({ id, body }) => first.get(id) !== body).map(({ id }) => id);
};

/** How often something came although it had been accepted: its sender died before it knew. */
const repeatedIn = (arrivals: readonly Arrival[]): number => {
  const accepted = new Set<string>();
  let repeated = 0;
  for (const arrival of arrivals) {
    if (accepted.has(arrival.id)) repeated += 1;
    if (isAccepting(arrival)) accepted.add(arrival.id);
  }
  return repeated;
};

export interface Logged {
  announcement: string;
  state: string;
}

/** What a receiver saw, against what the feed announced and what the log of deliveries says became of it. */
export const judge = (
  { arrivals, accepted, unverified, strayed }: ChaoticReceiver,
  announced: ReadonlySet<string>,
  log: readonly Logged[],
) => {
  const state = new Map(log.map((one) => [one.announcement, one.state]));
  const inState = (wanted: string): string[] => [...state].flatMap(([id, is]) => (is === wanted ? [id] : []));
  return {
    attempts: arrivals.length,
    delivered: inState("delivered").length,
    failed: inState("failed").length,
    canceled: inState("canceled").length,
    repeated: repeatedIn(arrivals),
    disorder: disorderIn(arrivals),
    faults: {
      unverified,
      strayed: strayed(),
      changed: changedIn(arrivals),
      unheardOf: arrivals.filter(({ id }) => !announced.has(id)).map(({ id }) => id),
      twiceInTheLog: log.length - state.size,
      pending: inState("pending"),
      /** Said to be delivered, and never accepted. */
      invented: inState("delivered").filter((id) => !accepted.has(id)),
      missing: [...announced].filter((id) => !state.has(id)),
    },
  };
};

/** A verdict without a fault. */
export const NO_FAULTS = {
  unverified: [],
  strayed: 0,
  changed: [],
  unheardOf: [],
  twiceInTheLog: 0,
  pending: [],
  invented: [],
  missing: [],
};
