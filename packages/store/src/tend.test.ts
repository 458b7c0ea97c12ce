import { sql } from "kysely";
import { expect, test } from "vitest";
import { tend } from "./tend.ts";
import { openTestStore } from "./testing/open-test-store.ts";

const store = await openTestStore();
const ROWS = 400;

/** How many rows the database believes the table to have when it plans. */
const believed = async (table: string): Promise<number> => {
  const { rows } = await sql<{ rows: number }>`
    select reltuples::integer as rows from pg_class where relname = ${table}`.execute(store.everywhere());
  return rows[0]?.rows ?? Number.NaN;
};

test.skipIf(store.kind === "postgres")("what has changed much is counted anew, and then left alone", async () => {
  await sql`insert into organizations (id, name, settings, created_at)
    select 'org_' || n, 'One of many', '{}', now() from generate_series(1, ${ROWS}::integer) n`.execute(
    store.everywhere(),
  );
  // The database tells how much has changed a second later.
  await expect.poll(async () => await tend(store), { timeout: 10_000 }).toContain("organizations");
  expect(await believed("organizations")).toBeGreaterThanOrEqual(ROWS);
  expect(await tend(store)).not.toContain("organizations");
});

test.runIf(store.kind === "postgres")("a server of its own is left to itself", async () => {
  expect(await tend(store)).toEqual([]);
});
