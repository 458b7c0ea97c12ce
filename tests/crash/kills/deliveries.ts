import type { Announced, Arrival } from "./receiver.ts";

const firsts = (arrivals: readonly Arrival[]): Map<string, Arrival> => {
  const seen = new Map<string, Arrival>();
  for (const arrival of arrivals) if (!seen.has(arrival.id)) seen.set(arrival.id, arrival);
  return seen;
};

/** What a receiver saw, against what the journals have to tell. */
export const judgeDeliveries = (
  arrivals: readonly Arrival[],
  announced: ReadonlyMap<string, { enrollment: string; sequence: number }>,
) => {
  const seen = firsts(arrivals);
  const last = new Map<string, number>();
  const disorder: string[] = [];
  const wrong: string[] = [];
  for (const [id, { body }] of seen) {
    const { type, data } = JSON.parse(body) as Announced;
    const told = announced.get(id);
    if (type !== "enrollment.transitioned" || data.id !== id || data.sequence !== told?.sequence) wrong.push(id);
    if (data.sequence <= (last.get(data.enrollment) ?? 0)) disorder.push(id);
    last.set(data.enrollment, data.sequence);
  }
  return {
    deliveries: seen.size,
    attempts: arrivals.length,
    faults: {
      missing: [...announced.keys()].filter((id) => !seen.has(id)),
      wrong,
      disorder,
      changed: arrivals.filter(({ id, body }) => seen.get(id)?.body !== body).map(({ id }) => id),
      unverified: arrivals.filter(({ verified }) => !verified).map(({ id }) => id),
    },
  };
};

/** Deliveries without a fault. */
export const ALL_DELIVERED = { missing: [], wrong: [], disorder: [], changed: [], unverified: [] };
