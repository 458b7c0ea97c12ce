import { type Delivery, toDelivery } from "./deliveries.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, DeliveryState } from "./tables.ts";

/** A delivery by id. */
export async function getDelivery(
  db: Db,
  organization: string,
  endpointId: string,
  id: string,
): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toDelivery(row);
}

/** Which deliveries of an endpoint are listed. */
export interface DeliveryFilter {
  state?: DeliveryState;
  type?: string;
  enrollment?: string;
  /** Made at or after this instant. */
  from?: string;
  /** Made before this instant. */
  to?: string;
}

/** Deliveries of an endpoint, newest first. Ids rise with time. */
export async function listDeliveries(
  db: Db,
  organization: string,
  endpointId: string,
  { state, type, enrollment, from, to, cursor, limit = 50 }: PageOptions & DeliveryFilter = {},
): Promise<Page<Delivery>> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("endpoint_id", "=", endpointId)
    .$if(state !== undefined, (query) => query.where("state", "=", state!))
    .$if(type !== undefined, (query) => query.where("type", "=", type!))
    .$if(enrollment !== undefined, (query) => query.where("enrollment_id", "=", enrollment!))
    .$if(from !== undefined, (query) => query.where("created_at", ">=", from!))
    .$if(to !== undefined, (query) => query.where("created_at", "<", to!))
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toDelivery);
}
