import {
  bornDelivery,
  type BornTaken,
  type Delivery,
  type Endpoint,
  inTransaction,
  insertDeliveries,
  latestCursor,
  listEndpoints,
  listOrganizations,
  lockFanout,
  type NewDelivery,
  openEndpoints,
  readFeed,
  saveFanout,
  type Trx,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { LEASE_MS } from "./deliver.ts";
import { deliveryTo, wants } from "./prepare.ts";
import { readTold } from "./told-fields.ts";

const BLOCK = 500;

/** How much of a feed became deliveries. `more`: there is more of it now. */
export interface FannedOut {
  made: number;
  more: boolean;
}

/** Who fans out and sends what he makes, as far as he has room: it need not be claimed, nor read back. */
export interface Holder {
  owner: string;
  /** How many more it may hold of each of these endpoints. */
  rooms: (endpoints: readonly Endpoint[]) => Map<string, number>;
  /** Once they are stored: those that are its own now, and how many of each endpoint are nobody's. */
  hold: (taken: readonly Delivery[], endpoints: readonly Endpoint[], left: ReadonlyMap<string, number>) => void;
}

interface Made extends FannedOut {
  taken: Delivery[];
  left: Map<string, number>;
  endpoints: Endpoint[];
}

const nothing = (): Made => ({ made: 0, more: false, taken: [], left: new Map(), endpoints: [] });

/** Which of them the holder has room for: of each enrollment the first. */
const thoseWithRoom = (deliveries: readonly NewDelivery[], rooms: Map<string, number>): Set<string> => {
  const ids = new Set<string>();
  const lines = new Set<string>();
  for (const { id, endpointId, enrollmentId } of deliveries) {
    const line = `${endpointId} ${enrollmentId ?? id}`;
    const room = rooms.get(endpointId) ?? 0;
    if (room > 0 && !lines.has(line)) {
      ids.add(id);
      rooms.set(endpointId, room - 1);
    }
    lines.add(line);
  }
  return ids;
};

/** What of them the holder sends at once. */
const takeAtOnce = async (
  trx: Trx,
  endpoints: readonly Endpoint[],
  deliveries: readonly NewDelivery[],
  { owner, rooms }: Holder,
  now: Date,
): Promise<BornTaken | undefined> => {
  const [first] = endpoints;
  if (deliveries.length === 0 || first === undefined) return undefined;
  const open = await openEndpoints(trx, first.organization, { now: now.toISOString(), owner });
  const ids = thoseWithRoom(deliveries, rooms(endpoints.filter(({ id }) => open.has(id))));
  return { owner, until: new Date(now.getTime() + LEASE_MS).toISOString(), ids };
};

/**
 * Turns the next piece of an organization's feed into deliveries, exactly once: they and how far it got are stored
 * together, by one process at a time.
 */
const fanOut = async (service: Service, organization: string, holder: Holder | undefined): Promise<Made> =>
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const reached = await lockFanout(trx, organization);
    if (reached === undefined) return nothing();
    const endpoints = (await listEndpoints(trx, organization)).filter(({ status }) => status === "enabled");
    if (endpoints.length === 0) {
      // Nobody listens: nothing to read, and nothing to be sent to those who come later.
      const end = await latestCursor(trx, organization);
      if (end !== reached.cursor) await saveFanout(trx, organization, end);
      return nothing();
    }
    const after = reached.cursor === null ? {} : { after: reached.cursor };
    const { items, next, atEnd } = await readFeed(trx, organization, { ...after, limit: BLOCK });
    const now = service.clock();
    const at = now.toISOString();
    const told = await readTold(trx, organization, endpoints, items);
    const deliveries = items.flatMap((item) =>
      endpoints
        .filter((endpoint) => wants(endpoint, item))
        .map((endpoint) => deliveryTo(endpoint, item, told, { id: service.newId("dlv"), now: at })),
    );
    const bornTaken = holder && (await takeAtOnce(trx, endpoints, deliveries, holder, now));
    const { made, taken } = await insertDeliveries(trx, organization, deliveries, { ...(bornTaken && { bornTaken }) });
    if (next !== reached.cursor) await saveFanout(trx, organization, next);
    const left = new Map<string, number>();
    for (const { id, endpointId } of deliveries) {
      if (!taken.has(id)) left.set(endpointId, (left.get(endpointId) ?? 0) + 1);
    }
    const own = deliveries.flatMap((one) => (taken.has(one.id) ? [bornDelivery(organization, one)] : []));
    return { made, more: !atEnd, taken: own, left, endpoints };
  });

/** The same for every organization, a piece each. */
export const fanOutAll = async (service: Service, holder?: Holder): Promise<FannedOut> => {
  const total = { made: 0, more: false };
  for (const { id } of await listOrganizations(service.store.everywhere())) {
    const { made, more, taken, left, endpoints } = await fanOut(service, id, holder);
    if (made > 0) holder?.hold(taken, endpoints, left);
    total.made += made;
    total.more ||= more;
  }
  return total;
};
