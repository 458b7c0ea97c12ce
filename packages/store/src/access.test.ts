import { expect, test } from "vitest";
import { claimKeys, finishKeys, type KeyClaim, purgeKeys, releaseKeys } from "./idempotency.ts";
import { insertKey, listKeys, listUsableKeys, readKeyRevision, revokeKey, touchKeys } from "./keys.ts";
import { probeWrite, readLag } from "./lag.ts";
import { changePlaceCounts, lockPlaceCounts, readPlaceCounts } from "./places.ts";
import { openTestStore } from "./testing/index.ts";
import { openSample } from "./testing/sample.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();
const { organization, programId, newId, at } = await openSample(store);
const hour = (n: number): string => new Date(Date.UTC(2026, 10, 22, n)).toISOString();
const times = (n: number) => ({ now: hour(n), claimedUntil: hour(n + 1), forgetBefore: hour(n - 24) });
const key = (name: string, fingerprint = "f"): KeyClaim => ({
  caller: "key_1",
  route: "POST /x",
  key: name,
  fingerprint,
});
const claim = async (n: number, ...claims: KeyClaim[]) =>
  (await claimKeys(store.within(organization), organization, claims, times(n))).map(({ verdict }) => verdict);

test("the first request is new, a repetition replays, another body is refused, a running one conflicts", async () => {
  expect(await claim(0, key("a"), key("b"), key("a"), key("a", "g"))).toEqual(["new", "new", "conflict", "reused"]);
  expect(await claim(0, key("a"), key("a", "g"))).toEqual(["conflict", "reused"]);
  await inTransaction(store, { within: organization }, (trx) =>
    finishKeys(trx, organization, [{ ...key("a"), status: 201, body: '{"é":1}' }]),
  );
  expect(
    await claimKeys(
      store.within(organization),
      organization,
      [key("a"), key("a", "g"), { ...key("a"), caller: "key_2" }],
      times(0),
    ),
  ).toEqual([{ verdict: "replay", status: 201, body: '{"é":1}' }, { verdict: "reused" }, { verdict: "new" }]);
});

test("a claim whose process died is taken over by the same request, a released one by any", async () => {
  expect(await claim(0, key("dead"), key("released"))).toEqual(["new", "new"]);
  expect(await claim(1, key("dead", "g"), key("dead"))).toEqual(["reused", "conflict"]);
  expect(await claim(1, key("dead"))).toEqual(["new"]);
  await releaseKeys(store.within(organization), organization, [key("released")]);
  expect(await claim(0, key("released", "g"))).toEqual(["new"]);
});

test("work that is rolled back leaves no answer behind", async () => {
  const work = inTransaction(store, { within: organization }, async (trx) => {
    await claimKeys(trx, organization, [key("rolled")], times(0));
    await finishKeys(trx, organization, [{ ...key("rolled"), status: 200, body: "" }]);
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await claim(0, key("rolled"))).toEqual(["new"]);
});

test("after a day a key is forgotten, whether purged yet or not", async () => {
  await claim(0, key("old"));
  await inTransaction(store, { within: organization }, (trx) =>
    finishKeys(trx, organization, [{ ...key("old"), status: 200, body: "" }]),
  );
  expect(await claim(24, key("old"))).toEqual(["replay"]);
  expect(await claim(25, key("old", "g"))).toEqual(["new"]);
  expect(await purgeKeys(store.everywhere(), hour(25), 2)).toBe(2);
  while ((await purgeKeys(store.everywhere(), hour(25))) > 0);
  expect(await claim(25, key("old", "g"))).toEqual(["conflict"]);
});

test("keys are added once, revoked for good, and every change moves the revision", async () => {
  const apiKey = {
    organization,
    id: newId("key"),
    name: "CI",
    hash: newId("hash"),
    prefix: "pk_1",
    role: "admin",
    createdAt: at,
    expiresAt: hour(9),
    createdBy: "usr_1",
    origins: null,
  };
  const before = await readKeyRevision(store.everywhere());
  expect(await insertKey(store, apiKey)).toBe(true);
  expect(await insertKey(store, { ...apiKey, id: newId("key") })).toBe(false);
  expect(await readKeyRevision(store.everywhere())).toBe(before + 1);
  await touchKeys(store.everywhere(), [
    { organization, id: apiKey.id, at: hour(2) },
    { organization, id: apiKey.id, at: hour(1) },
  ]);
  const expected = { ...apiKey, revokedAt: null, lastUsedAt: hour(2) };
  expect(await listUsableKeys(store.everywhere(), hour(3))).toEqual([expected]);
  expect(await listUsableKeys(store.everywhere(), hour(9))).toEqual([]);
  expect(await revokeKey(store, organization, apiKey.id, hour(3))).toBe(true);
  expect(await revokeKey(store, organization, apiKey.id, hour(4))).toBe(false);
  expect(await readKeyRevision(store.everywhere())).toBe(before + 2);
  expect(await listUsableKeys(store.everywhere(), hour(3))).toEqual([]);
  expect(await listKeys(store.within(organization), organization)).toEqual([{ ...expected, revokedAt: hour(3) }]);
});

test("place counts start at nothing and move together", async () => {
  const seats = (scope: string) => ({ programId, place: "seats", scope });
  const counts = await inTransaction(store, { within: organization }, async (trx) => {
    const locked = await lockPlaceCounts(trx, organization, [seats("site:b"), seats(""), seats("site:b")]);
    await changePlaceCounts(trx, organization, [
      { ...seats(""), delta: 2 },
      { ...seats(""), delta: -1 },
      { ...seats("site:b"), delta: 1 },
    ]);
    return locked;
  });
  expect(counts.map(({ scope, held }) => [scope, held])).toEqual([
    ["", 0],
    ["site:b", 0],
  ]);
  expect(
    (await readPlaceCounts(store.within(organization), organization, programId)).map(({ scope, held }) => [
      scope,
      held,
    ]),
  ).toEqual([
    ["", 1],
    ["site:b", 1],
  ]);
});

test("lag is nothing on an idle database, which can be written to", async () => {
  await probeWrite(store.everywhere());
  expect(await readLag(store.everywhere(), hour(0))).toEqual({
    oldestTimer: null,
    oldestEffect: null,
    oldestDelivery: null,
    pendingDeliveries: 0,
    deadEffects: 0,
    unfoldedDeltas: 0,
    outgoingHeldAt: null,
  });
});
