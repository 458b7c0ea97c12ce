import { onTestFinished } from "vitest";
import { connect } from "../connect.ts";
import type { Store } from "../store.ts";
import { createDatabase } from "./open-test-store.ts";

/** Whether there is a server: tests that need several connections run only then. */
export const onServer = process.env["TEST_DATABASE_URL"] !== undefined;

/** Several stores on one fresh database, as several processes would have it; not migrated. They close after the test. */
export async function openRivals(count: number, connections = 4): Promise<Store[]> {
  const { source, remove } = await createDatabase(process.env["TEST_DATABASE_URL"]!, connections);
  const stores = await Promise.all(Array.from({ length: count }, () => connect(source)));
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await remove();
  });
  return stores;
}

/** Two of them, migrated. */
export async function openPair(): Promise<[Store, Store]> {
  const [one, two] = (await openRivals(2)) as [Store, Store];
  await one.migrate();
  return [one, two];
}
