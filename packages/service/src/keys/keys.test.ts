import { expect, test } from "vitest";
import { openTestService } from "../testing/index.ts";
import { bootstrapKey, createKey, listKeys, revokeKey } from "./manage.ts";
import { createKeyLimit } from "./limit.ts";
import { authenticate, createKeyRing, flushKeyUses } from "./ring.ts";

const { admin, as, clock, organization, service } = await openTestService();

test("a key speaks for its organization and role until it is revoked", async () => {
  const { key, id, prefix } = await createKey(admin, { name: "Integration", role: "integrator" });
  expect(key.startsWith(prefix)).toBe(true);
  expect(await authenticate(service, key)).toMatchObject({
    organization,
    caller: { kind: "key", id, role: "integrator" },
  });
  expect(await authenticate(service, `${key}x`)).toBeUndefined();
  await revokeKey(admin, { id });
  expect(await authenticate(service, key)).toBeUndefined();
  await expect(revokeKey(admin, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("a key revoked by another process is refused half a second later at the latest", async () => {
  let elapsed = 0;
  const elsewhere = createKeyRing(service, () => elapsed);
  const { key, id } = await createKey(admin, { name: "Other", role: "coordinator" });
  expect(await elsewhere.authenticate(key)).toMatchObject({ caller: { id } });
  await revokeKey(admin, { id });
  elapsed = 400;
  expect(await elsewhere.authenticate(key)).toBeDefined();
  elapsed = 501;
  expect(await elsewhere.authenticate(key)).toBeUndefined();
});

test("a key ends at its hour, and its last use is written in the background", async () => {
  const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString();
  const { key, id } = await createKey(admin, { name: "Short", role: "funder", expiresAt });
  expect(await authenticate(service, key)).toBeDefined();
  await flushKeyUses(service);
  const listed = (await listKeys(admin)).find((one) => one.id === id);
  expect(listed).toMatchObject({ name: "Short", expiresAt, lastUsedAt: clock.now().toISOString() });
  expect(listed).not.toHaveProperty("hash");
  clock.advance(60_000);
  expect(await authenticate(service, key)).toBeUndefined();
});

test("a key from outside may be given at every start; a short one never", async () => {
  await bootstrapKey(service, organization, "a-key-from-the-environment");
  await bootstrapKey(service, organization, "a-key-from-the-environment");
  expect(await authenticate(service, "a-key-from-the-environment")).toMatchObject({
    caller: { role: "administrator" },
  });
  await expect(bootstrapKey(service, organization, "secret")).rejects.toMatchObject({ code: "invalid_input" });
});

test("only administrators see and make keys", async () => {
  await expect(listKeys(as("program_manager"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(createKey(as("integrator"), { name: "x", role: "administrator" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(createKey(admin, { name: " ", role: "administrator" })).rejects.toMatchObject({ code: "invalid_input" });
});

test("a key ends with the key by which it was made", async () => {
  const first = await createKey(admin, { name: "first", role: "administrator" });
  const { madeBy: _, ...caller } = { ...admin.caller, id: first.id };
  const second = await createKey({ ...admin, caller }, { name: "second", role: "integrator" });
  expect(await authenticate(service, second.key)).toBeDefined();
  await revokeKey(admin, { id: first.id });
  expect(await authenticate(service, second.key)).toBeUndefined();
});

test("a key asks so many times in a minute, each for itself; then the minute begins anew", () => {
  let elapsed = 0;
  const { take } = createKeyLimit(3, () => elapsed);
  expect([1, 2, 3, 4].map(() => take("key_one").left)).toEqual([2, 1, 0, -1]);
  expect(take("key_other")).toEqual({ limit: 3, left: 2, resetsIn: 60 });
  elapsed = 45_500;
  expect(take("key_one")).toEqual({ limit: 3, left: -2, resetsIn: 15 });
  elapsed = 60_000;
  expect(take("key_one")).toEqual({ limit: 3, left: 2, resetsIn: 60 });
});

test("the minute of a key never lasts longer than a minute, whatever fraction of a millisecond the clock shows", () => {
  const begun = Array.from({ length: 1_000 }, (_, at) => 4_321.1 + at * 17.1237);
  const told = begun.map((elapsed) => createKeyLimit(3, () => elapsed).take("key_one").resetsIn);
  expect(new Set(told)).toEqual(new Set([60]));
});
