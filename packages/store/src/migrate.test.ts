import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrate, type Migration, MigrationError, readMigrations } from "./migrate.ts";
import { openTestStore } from "./testing/index.ts";

const now = "2026-11-22T05:00:00.000Z";
const known = readMigrations();
const next = (text: string): Migration => ({ number: known.length + 1, name: "next", text, hash: text });

test("migrating again changes nothing", async () => {
  const store = await openTestStore({ until: "test" });
  const before = await sql`select * from migrations`.execute(store.everywhere());
  await store.migrate();
  expect(await sql`select * from migrations`.execute(store.everywhere())).toEqual(before);
  expect(await store.pendingMigrations()).toEqual([]);
});

test("a migration that fails half-way leaves the old schema, and the repaired one applies", async () => {
  const store = await openTestStore({ until: "test" });
  const broken = next("create table half (id int); select 1 / 0;");
  await expect(migrate(store.backend, now, [...known, broken])).rejects.toThrow("division by zero");
  await expect(sql`select * from half`.execute(store.everywhere())).rejects.toThrow("does not exist");
  await migrate(store.backend, now, [...known, next("create table half (id int); insert into half values (1);")]);
  expect((await sql`select * from half`.execute(store.everywhere())).rows).toEqual([{ id: 1 }]);
});

test("a newer database is refused, with a message that says what to do [REL-07]", async () => {
  const store = await openTestStore({ until: "test" });
  await migrate(store.backend, now, [...known, next("create table later (id int);")]);
  await expect(store.migrate()).rejects.toThrow(MigrationError);
  await expect(store.pendingMigrations()).rejects.toThrow("newer than this program");
});

test("a migration that was applied with another text is refused", async () => {
  const store = await openTestStore({ until: "test" });
  const edited = known.map((migration) => ({ ...migration, hash: "edited" }));
  await expect(migrate(store.backend, now, edited)).rejects.toThrow("another text");
});

test("numbers of migrations have no gap and no repetition", () => {
  expect(known.map(({ number }) => number)).toEqual(known.map((_, index) => index + 1));
});
