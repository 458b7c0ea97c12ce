import {
  inTransaction,
  insertDeliveries,
  latestCursor,
  listEndpoints,
  listOrganizations,
  lockFanout,
  readFeed,
  saveFanout,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { deliveryTo, wants } from "./prepare.ts";
import { readTold } from "./told-fields.ts";

const BLOCK = 500;

/** How much of a feed became deliveries. `more`: there is more of it now. */
export interface FannedOut {
  made: number;
  more: boolean;
}

const NOTHING: FannedOut = { made: 0, more: false };

/**
 * Turns the next piece of an organization's feed into deliveries, exactly once: they and how far it got are stored
 * together, by one process at a time.
 */
const fanOut = async (service: Service, organization: string): Promise<FannedOut> =>
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const reached = await lockFanout(trx, organization);
    if (reached === undefined) return NOTHING;
    const endpoints = (await listEndpoints(trx, organization)).filter(({ status }) => status === "enabled");
    if (endpoints.length === 0) {
      // Nobody listens: nothing to read, and nothing to be sent to those who come later.
      const end = await latestCursor(trx, organization);
      if (end !== reached.cursor) await saveFanout(trx, organization, end);
      return NOTHING;
    }
    const after = reached.cursor === null ? {} : { after: reached.cursor };
    const { items, next, atEnd } = await readFeed(trx, organization, { ...after, limit: BLOCK });
    const now = service.clock().toISOString();
    const told = await readTold(trx, organization, endpoints, items);
    const deliveries = items.flatMap((item) =>
      endpoints
        .filter((endpoint) => wants(endpoint, item))
        .map((endpoint) => deliveryTo(endpoint, item, told, { id: service.newId("dlv"), now })),
    );
    const made = await insertDeliveries(trx, organization, deliveries);
    if (next !== reached.cursor) await saveFanout(trx, organization, next);
    return { made, more: !atEnd };
  });

/** The same for every organization, a piece each; true when one has more. */
export const fanOutAll = async (service: Service): Promise<FannedOut> => {
  const total = { made: 0, more: false };
  for (const { id } of await listOrganizations(service.store.everywhere())) {
    const { made, more } = await fanOut(service, id);
    total.made += made;
    total.more ||= more;
  }
  return total;
};
