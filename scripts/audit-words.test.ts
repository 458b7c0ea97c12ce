import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const WORDS = new URL("../apps/studio/src/areas/settings/audit/action-texts.ts", import.meta.url).pathname;
const SERVICE = new URL("../packages/service/src", import.meta.url).pathname;
/** How an action that is recorded is written down: by a route, or where an entry is made. */
const RECORDED = /(?:\b(?:reads|lists|changes)\(\s*|\baction: )"([a-z_]+\.[a-z_]+)"/g;

const recorded = new Set(
  readdirSync(SERVICE, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(join(SERVICE, path), "utf8").matchAll(RECORDED)])
    .map(([, action]) => action),
);

test("every action that the access log may hold has words in French and in English", () => {
  expect(recorded.size).toBeGreaterThan(80);
  // Read as text: what pages are made of is typed for browsers. That both languages have the same keys is a type's matter.
  const words = new Set([...readFileSync(WORDS, "utf8").matchAll(/^ {4}"([a-z_.]+)":/gm)].map(([, action]) => action));
  expect([...recorded].filter((action) => !words.has(action))).toEqual([]);
});
