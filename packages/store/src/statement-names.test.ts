import type { PoolClient } from "pg";
import { expect, test } from "vitest";
import { failedForItsName, StatementNames } from "./statement-names.ts";

const client = (): PoolClient => ({}) as PoolClient;

test("a text that comes again and again gets a name of its own, on each connection", () => {
  const names = new StatementNames();
  const one = client();
  expect([1, 2, 3, 4].map(() => names.nameOf(one, "select 1"))).toEqual([
    undefined,
    undefined,
    "parcours_1",
    "parcours_1",
  ]);
  for (let run = 0; run < 3; run += 1) names.nameOf(one, "select 2");
  expect(names.nameOf(one, "select 2")).toBe("parcours_2");
  expect(names.nameOf(client(), "select 1")).toBeUndefined();
});

test("where a pooler stands in between, names end for all, and the work is tried again", () => {
  const names = new StatementNames();
  const one = client();
  for (let run = 0; run < 3; run += 1) names.nameOf(one, "select 1");
  const missing = Object.assign(new Error('prepared statement "parcours_1" does not exist'), { code: "26000" });
  expect(names.failed(missing)).toBe(true);
  expect(failedForItsName("26000")).toBe(true);
  expect(names.nameOf(one, "select 1")).toBeUndefined();
  expect(names.failed(Object.assign(new Error("a duplicate"), { code: "23505" }))).toBe(false);
});

test("a connection whose statements are outdated is left, and others are named on", () => {
  const names = new StatementNames();
  const outdated = Object.assign(new Error("cached plan must not change result type"), { code: "0A000" });
  expect(names.failed(outdated)).toBe(true);
  const one = client();
  for (let run = 0; run < 2; run += 1) names.nameOf(one, "select 1");
  expect(names.nameOf(one, "select 1")).toBe("parcours_1");
});
