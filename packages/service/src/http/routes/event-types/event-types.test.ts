import { z } from "@hono/zod-openapi";
import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { ANNOUNCEMENT_TYPES, OPERATIONAL_TYPES } from "../../../announcements/announce.ts";
import type { Feed } from "../../../feed/read.ts";
import { enroll, newPerson, publishDefinition, send, welcomeProgram } from "../../../testing/index.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, service } = await openTestApi();

interface Listed {
  type: string;
  group: string;
  description: { fr: string; en: string };
  subscribable: boolean;
  inFeed: boolean;
  schema: Record<string, unknown>;
  example: Record<string, unknown>;
}
const { items } = (await call<{ items: Listed[] }>("GET", "/api/event-types", { as: "integrator" })).body;
const schemaOf = (type: string): z.ZodType => {
  const found = items.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no schema of ${type}`);
  // Read back from what was answered: what somebody else's validator gets.
  return z.fromJSONSchema(found.schema);
};

test("every type is listed once, with words in both languages", () => {
  const told = [...ANNOUNCEMENT_TYPES, ...OPERATIONAL_TYPES, "webhook.test"];
  expect(items.map(({ type }) => type).toSorted()).toEqual(told.toSorted());
  for (const { description } of items) expect(description.fr).not.toBe(description.en);
  expect(items.filter(({ inFeed }) => inFeed).map(({ type }) => type)).toEqual([...ANNOUNCEMENT_TYPES]);
  expect(items.filter(({ subscribable }) => !subscribable).map(({ type }) => type)).toEqual(["webhook.test"]);
});

test.each(items.map((one) => [one.type, one] as const))("the example of %s passes its schema", (type, { example }) => {
  const parsed = schemaOf(type).safeParse(example);
  expect(parsed.error?.issues).toBeUndefined();
  expect(schemaOf(type).safeParse({ ...example, data: {} }).success).toBe(false);
});

test("what is really announced passes the schemas, and examples name nothing that is not announced", async () => {
  await publishDefinition(admin, welcomeProgram());
  const participant = await newPerson(admin, { birthDate: null });
  const { id } = await enroll(admin, { program: "welcome", participant });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  await send(admin, id, "person.updated", { data: { birthDate: "1990-06-01" } });
  for (const as of ["participant", "coordinator"]) await send(admin, id, "contract.charter.signed", { as });
  await send(admin, id, "task.call.done");
  await send(admin, id, "leave", { reason: { code: "moved" } });
  await settleFeed(service.store);
  const feed = (await call<Feed>("GET", "/api/events?limit=200")).body.items;
  const seen = new Map<string, Set<string>>();
  for (const { type, timestamp, data } of feed) {
    const parsed = schemaOf(type).safeParse({ type, timestamp, data });
    expect({ type, issues: parsed.error?.issues }).toEqual({ type });
    seen.set(type, new Set([...(seen.get(type) ?? []), ...Object.keys(data)]));
  }
  expect(seen.size).toBeGreaterThanOrEqual(10);
  for (const [type, names] of seen) {
    const { properties } = items.find((one) => one.type === type)!.schema as {
      properties: { data: { properties: Record<string, unknown> } };
    };
    const undescribed = [...names].filter((name) => !(name in properties.data.properties));
    expect({ type, undescribed }).toEqual({ type, undescribed: [] });
  }
});

test("those who do not read the feed do not see it", async () => {
  for (const as of ["coordinator", "funder"] as const)
    expect((await call("GET", "/api/event-types", { as })).status).toBe(403);
});
