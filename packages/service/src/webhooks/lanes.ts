import { type Delivery, type Endpoint, type EndpointBlock, MOST_HELD } from "@parcours/store";

/*
 * What a process has taken and not sent yet, a lane per endpoint. An endpoint that answers quickly is held a block
 * ahead, so that its next attempt need not wait for the database; one that does not is held no further than it is sent.
 */

interface Lane {
  organization: string;
  endpoint: Endpoint;
  /** Waits for its turn. `until`: an attempt that begins later might outlive the lease. */
  queue: { delivery: Delivery; until: number }[];
  /** Attempts on their way. */
  flying: number;
  /** Attempts that ended and are not written down yet. */
  unsettled: number;
  /** How long attempts take, in milliseconds, the last ones most. */
  latency: number;
  /** Whether any attempt ended in time yet. */
  answered: boolean;
  usedAt: number;
}

export interface LanesOptions {
  /** Deliveries at a time, to one endpoint that does not say. */
  perEndpoint: number;
  /** How long after they were taken an attempt may begin, in milliseconds. */
  beginWithinMs: number;
}

/** So much of an endpoint is claimed ahead as it is likely to take in this time … */
const AHEAD_MS = 1_000;
/** … and so much is held of what was made here: nobody had to ask for it, and it is well within its lease. */
const AHEAD_BORN_MS = 5_000;
/** Nothing waits here behind an attempt that took so long: it is given back, and others may be sent. */
const SLOW_MS = 2_000;
const UNKNOWN_LATENCY_MS = 250;
/** What was not sent to for so long is known no more. */
const FORGOTTEN_MS = 60_000;

export const createLanes = ({ perEndpoint, beginWithinMs }: LanesOptions) => {
  const lanes = new Map<string, Lane>();
  let turn = 0;

  const atATime = ({ endpoint }: Lane): number => endpoint.maxConcurrent ?? perEndpoint;

  const newLane = (organization: string, endpoint: Endpoint): Lane => ({
    organization,
    endpoint,
    queue: [],
    flying: 0,
    unsettled: 0,
    latency: UNKNOWN_LATENCY_MS,
    answered: false,
    usedAt: 0,
  });
  const idle = ({ usedAt }: Lane, now: number): boolean => usedAt < now - FORGOTTEN_MS;
  const held = (lane: Lane): number => lane.queue.length + lane.flying + lane.unsettled;
  /** How many of an endpoint are likely to be taken in so many milliseconds. */
  const taking = (lane: Lane, ms: number): number => Math.floor((atATime(lane) * ms) / Math.max(1, lane.latency));
  /** How many of an endpoint may be held here. */
  const holds = (lane: Lane): number => Math.max(atATime(lane), Math.min(MOST_HELD, taking(lane, AHEAD_MS)));
  const put = (delivery: Delivery, endpoint: Endpoint, now: number): void => {
    const lane = lanes.get(endpoint.id) ?? newLane(delivery.organization, endpoint);
    lanes.set(endpoint.id, lane);
    lane.endpoint = endpoint;
    lane.usedAt = now;
    lane.queue.push({ delivery, until: now + beginWithinMs });
  };

  return {
    /** How many deliveries this process holds. */
    held: (): number => [...lanes.values()].reduce((sum, lane) => sum + held(lane), 0),

    /** What may be held of the endpoints that are known here. */
    blocks: (): EndpointBlock[] =>
      [...lanes.values()].map((lane) => ({
        organization: lane.organization,
        endpointId: lane.endpoint.id,
        holds: holds(lane),
      })),

    /** How many of an endpoint are held here. */
    heldOf: (endpointId: string): number => {
      const lane = lanes.get(endpointId);
      return lane === undefined ? 0 : held(lane);
    },

    /** How many more of an endpoint may be made and held here; one that nothing was sent to yet is tried with a few. */
    roomFor: (endpoint: Endpoint): number => {
      const lane = lanes.get(endpoint.id);
      if (lane === undefined) return endpoint.maxConcurrent ?? perEndpoint;
      return Math.max(0, (lane.answered ? taking(lane, AHEAD_BORN_MS) : holds(lane)) - held(lane));
    },
    hasRoom: (endpointId: string): boolean => {
      const lane = lanes.get(endpointId);
      return lane === undefined || holds(lane) > held(lane);
    },

    /** Endpoints for which something waits here. */
    waitingFor: (): string[] =>
      [...lanes.values()].flatMap((lane) => (lane.queue.length > 0 ? [lane.endpoint.id] : [])),

    /**
     * Puts what was taken into the lanes, and takes over how the endpoints of all that waits are now. Returns what cannot
     * be sent: its endpoint is gone or disabled.
     */
    add: (taken: readonly Delivery[], endpoints: readonly Endpoint[], now: number): Delivery[] => {
      const byId = new Map(endpoints.flatMap((one) => (one.status === "enabled" ? [[one.id, one] as const] : [])));
      const homeless: Delivery[] = [];
      for (const [id, lane] of lanes) {
        const endpoint = byId.get(id);
        if (endpoint !== undefined) lane.endpoint = endpoint;
        else homeless.push(...lane.queue.splice(0).map(({ delivery }) => delivery));
        if (endpoint === undefined && held(lane) === 0 && idle(lane, now)) lanes.delete(id);
      }
      for (const delivery of taken) {
        const endpoint = byId.get(delivery.endpointId);
        if (endpoint === undefined) homeless.push(delivery);
        else put(delivery, endpoint, now);
      }
      return homeless;
    },

    /** Puts into the lanes what this process made and took at once. */
    addBorn: (taken: readonly Delivery[], endpoints: readonly Endpoint[], now: number): void => {
      const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
      for (const delivery of taken) put(delivery, byId.get(delivery.endpointId)!, now);
    },

    /** The next attempt to begin, of each lane in turn; undefined when none may. What waited too long is told of. */
    next: (now: number, late: (delivery: Delivery) => void): { delivery: Delivery; endpoint: Endpoint } | undefined => {
      const all = [...lanes.values()];
      for (let step = 0; step < all.length; step += 1) {
        const lane = all[(turn + step) % all.length]!;
        while (lane.queue[0] !== undefined && lane.queue[0].until < now) late(lane.queue.shift()!.delivery);
        if (lane.queue.length === 0 || lane.flying + lane.unsettled >= MOST_HELD) continue;
        if (lane.flying >= atATime(lane)) continue;
        turn = (turn + step + 1) % all.length;
        lane.flying += 1;
        return { delivery: lane.queue.shift()!.delivery, endpoint: lane.endpoint };
      }
      return undefined;
    },

    /** An attempt ended; it is held until it is written down. Returns what waits behind one that took too long. */
    ended: ({ endpointId }: Delivery, latencyMs: number): Delivery[] => {
      const lane = lanes.get(endpointId);
      if (lane === undefined) return [];
      lane.flying -= 1;
      lane.unsettled += 1;
      lane.answered = latencyMs <= SLOW_MS;
      lane.latency = latencyMs > SLOW_MS ? latencyMs : 0.8 * Math.min(lane.latency, SLOW_MS) + 0.2 * latencyMs;
      return latencyMs > SLOW_MS ? lane.queue.splice(0).map(({ delivery }) => delivery) : [];
    },

    /** An attempt was written down. */
    settled: ({ endpointId }: Delivery): void => {
      const lane = lanes.get(endpointId);
      if (lane !== undefined) lane.unsettled -= 1;
    },

    /** Nothing more to this endpoint for now; returns what waited for it. */
    rest: (endpointId: string): Delivery[] =>
      lanes
        .get(endpointId)
        ?.queue.splice(0)
        .map(({ delivery }) => delivery) ?? [],
  };
};
