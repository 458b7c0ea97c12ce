import type { Store } from "./store.ts";

/**
 * Gives back what a killed process had claimed, at the opening of the embedded database: the lock on its folder proves
 * that nobody else is at work, so nothing has to wait for a lease to end. On PostgreSQL others may be at work: there
 * leases decide, and this does nothing.
 */
export async function releaseDeadClaims(store: Store): Promise<void> {
  if (store.kind !== "pglite") return;
  const db = store.everywhere();
  await db.updateTable("timers").set({ claimed_until: null }).where("claimed_until", "is not", null).execute();
  await db.updateTable("effects").set({ claimed_until: null }).where("claimed_until", "is not", null).execute();
  await db.updateTable("deliveries").set({ claimed_until: null }).where("claimed_until", "is not", null).execute();
  await db.updateTable("run_people").set({ claimed_until: null }).where("claimed_until", "is not", null).execute();
}
