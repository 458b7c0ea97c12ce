import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actionTexts } from "../apps/studio/src/areas/settings/audit/action-texts.ts";

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
  for (const words of [actionTexts.fr, actionTexts.en]) {
    expect([...recorded].filter((action) => !Object.hasOwn(words, action ?? ""))).toEqual([]);
  }
});
