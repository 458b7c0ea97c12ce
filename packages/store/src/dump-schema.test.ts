import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dumpSchema } from "./dump-schema.ts";
import { INSTANCE_TABLES } from "./testing/instance-tables.ts";
import { openTestStore } from "./testing/index.ts";

const store = await openTestStore();

test("the migrations lead to the committed schema, on either database", async () => {
  const committed = readFileSync(new URL("../schema.sql", import.meta.url), "utf8");
  expect(await store.backend.session(dumpSchema)).toBe(committed);
});

test("every tenant table leads with its organization, in keys, indexes and foreign keys", async () => {
  const schema = await store.backend.session(dumpSchema);
  // Looked for over all organizations: by the workers, and when somebody signs in.
  const across = new Set([
    "timers_due",
    "receipts_old",
    "effects_pending",
    "mails_due",
    "members_of_user",
    "messages_queued",
    "runs_running",
    "imports_running",
    "portal_links_expiry",
    "portal_sessions_expiry",
    "idempotency_keys_age",
    "deliveries_over",
    "participant_merges_at",
  ]);
  for (const table of schema.split(/^create table /m).slice(1)) {
    const name = table.slice(0, table.indexOf(" "));
    if (INSTANCE_TABLES.has(name) || name === "organizations") continue;
    const keys = [...table.matchAll(/(?:PRIMARY KEY|UNIQUE|FOREIGN KEY) \((.*?)\)(?: REFERENCES (\w+))?/g)];
    for (const [, columns] of keys.filter(([, , referred]) => !INSTANCE_TABLES.has(referred ?? "")))
      expect([name, columns]).toEqual([name, expect.stringMatching(/^organization_id/)]);
    const own = [...table.matchAll(/INDEX (\w+) ON \S+ USING \w+ \((.*?)\)/g)].filter(
      ([, index]) => !across.has(index!),
    );
    for (const [, index, columns] of own) {
      expect([index, columns]).toEqual([index, expect.stringMatching(/^organization_id/)]);
    }
  }
});
