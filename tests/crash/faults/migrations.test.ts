/** FT-19: migrations killed inside, and servers that start together on a database that has none of them. */
import { createDatabase, prepareFolder, readMigrations } from "@parcours/store/testing";
import type { Source } from "@parcours/store";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../process/server-process.ts";
import { appliedIn, runMigrations, schemaOf } from "../migrations/databases.ts";
import { killMigrations } from "../migrations/kill-migrations.ts";

const SERVER = process.env["TEST_DATABASE_URL"];
const POINTS = Number(process.env["PARCOURS_FAULTS_MIGRATION_POINTS"] ?? 2);
const TOGETHER = 5;

const emptyDatabase = async (): Promise<Source> => {
  if (SERVER === undefined) return { dataFolder: await temporaryFolder() };
  const { source, remove } = await createDatabase(SERVER, 2);
  onTestFinished(remove);
  return source;
};

/** What the migrations lead to when nothing comes in between. */
const undisturbed = async (): Promise<string> => {
  const source = await emptyDatabase();
  if ("dataFolder" in source) await prepareFolder(source.dataFolder);
  else await runMigrations(source, readMigrations().length);
  return await schemaOf(source);
};

test(`each migration, killed at ${POINTS} points inside, leaves the old schema and goes through the next time`, async () => {
  const source = await emptyDatabase();
  const kills = await killMigrations(source, POINTS);
  expect(await schemaOf(source)).toBe(await undisturbed());
  const database = SERVER === undefined ? "pglite" : "postgres";
  process.stdout.write(
    `crash: migrations ${JSON.stringify({ database, kills, migrations: readMigrations().length })}\n`,
  );
  expect(kills).toBeGreaterThanOrEqual(readMigrations().length);
}, 900_000);

test.skipIf(SERVER === undefined)(
  `two that start together migrate once, ${TOGETHER} times, also when one is killed (without PostgreSQL: one process at a time)`,
  { timeout: 300_000 },
  async () => {
    const count = readMigrations().length;
    for (let round = 0; round < TOGETHER; round += 1) {
      const source = await emptyDatabase();
      // One of them goes through all; the other one dies inside of one that is its turn, or finds all done.
      const dying = { in: 2 + 3 * round, after: 1 };
      await Promise.all([runMigrations(source, count), runMigrations(source, count, dying)]);
      expect(await appliedIn(source)).toHaveLength(count);
      expect(await schemaOf(source)).toBe(await undisturbed());
    }
  },
);
