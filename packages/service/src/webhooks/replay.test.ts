import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { enroll, newPerson, openTestService, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { createWebhook } from "./create.ts";
import { countReplay, replayWebhook } from "./replay.ts";

const { admin, clock, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

test("a replay that takes long lets others go on, and says where it is to be gone on with", async () => {
  const since = service.clock().toISOString();
  clock.advance(1_000);
  for (let person = 0; person < 4; person += 1) {
    await enroll(admin, { program: "welcome", participant: await newPerson(admin) });
  }
  clock.advance(1_000);
  const { value: webhook } = await createWebhook(admin, {
    url: "https://example.org/hook",
    types: ["enrollment.started"],
  });
  await settleFeed(service.store);
  const of = { from: since };
  expect(await countReplay(admin, { id: webhook.id, of })).toEqual({ queued: 4, next: null });

  let time = 0;
  const slow = { block: 1, elapsed: () => (time += 3_000) };
  const parts: number[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const rest = after === undefined ? of : { after };
    const { value } = await replayWebhook(admin, { id: webhook.id, of: rest }, slow);
    parts.push(value.queued);
    after = value.next;
  }
  expect(Math.max(...parts)).toBe(1);
  expect(parts.reduce((sum, one) => sum + one)).toBe(4);
  expect(await countReplay(admin, { id: webhook.id, of })).toEqual({ queued: 0, next: null });
});
