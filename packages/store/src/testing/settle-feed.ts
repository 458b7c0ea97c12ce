import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Store } from "../store.ts";

/**
 * Waits until the feed shows everything committed before the call. On a server it holds back
 * what was written while any older transaction of the whole server is still in progress, so another
 * test's writing, in another database, can delay it for a moment.
 */
export async function settleFeed(store: Store): Promise<void> {
  const db = store.everywhere();
  const snapshot = await sql<{ end: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as end`.execute(db);
  const { end } = snapshot.rows[0]!;
  for (;;) {
    const { rows } = await sql<{
      over: boolean;
    }>`select pg_snapshot_xmin(pg_current_snapshot()) >= ${end}::xid8 as over`.execute(db);
    if (rows[0]!.over) return;
    await pause(5);
  }
}
