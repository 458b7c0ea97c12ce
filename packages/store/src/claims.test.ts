import { describe, expect, test } from "vitest";
import { bornDelivery, type Delivery, insertDeliveries, resendDeliveries } from "./deliveries.ts";
import { claimDeliveries, openEndpoints, releaseDeliveries } from "./delivery-claims.ts";
import { listDeliveries } from "./delivery-list.ts";
import { type AttemptOutcome, listAttempts, recordAttempts } from "./delivery-attempts.ts";
import { claimEffects, failEffect, finishEffect, listEffects, reviveEffect } from "./effects.ts";
import { deleteEndpoint, disableEndpoint, getEndpoint, noteEndpointsHealth } from "./endpoints.ts";
import { lockFanout, saveFanout } from "./fanout.ts";
import { claimRunPeople, finishRunPeople, getRun, insertRun, listRunPeople, listUnfinishedRuns } from "./runs.ts";
import { writeSteps } from "./steps.ts";
import { openTestStore } from "./testing/index.ts";
import { openSample } from "./testing/sample.ts";
import { claimDueTimers, nextTimerDue, postponeTimer, releaseTimers } from "./timers.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 22, 5, n)).toISOString();
const claim = (n: number, limit = 10, owner = "one") => ({ now: minute(n), limit, owner, leaseMs: 60_000 });

describe("timers", () => {
  test("are claimed when due, oldest first, and again only after the lease", async () => {
    const { organization, start } = await openSample(store);
    const { id } = await start();
    const timer = (n: number) => ({ enrollmentId: id, id: `t${n}`, dueAt: minute(n), event: { n }, armed: 1 });
    await inTransaction(store, { within: organization }, (trx) =>
      writeSteps(trx, organization, { timers: [timer(3), timer(1), timer(2), timer(50)] }),
    );
    const take = async (...options: Parameters<typeof claim>) =>
      (await claimDueTimers(store.everywhere(), claim(...options))).map((one) => [one.id, one.attempts]);
    expect(await nextTimerDue(store.everywhere(), minute(0))).toBe(minute(1));
    expect(await take(0)).toEqual([]);
    expect(await take(5, 2)).toEqual([
      ["t1", 1],
      ["t2", 1],
    ]);
    expect(await take(5, 2)).toEqual([["t3", 1]]);
    expect(await take(5)).toEqual([]);
    expect(await take(6)).toEqual([
      ["t1", 2],
      ["t2", 2],
      ["t3", 2],
    ]);
    await postponeTimer(store.within(organization), organization, timer(1), minute(20));
    await postponeTimer(store.within(organization), organization, { ...timer(2), armed: 9 }, minute(20));
    await releaseTimers(store.everywhere(), "another");
    expect(await take(7)).toEqual([
      ["t2", 3],
      ["t3", 3],
    ]);
    await releaseTimers(store.everywhere(), "one");
    expect(await take(7)).toEqual([
      ["t2", 4],
      ["t3", 4],
    ]);
    expect(await take(20)).toEqual([
      ["t1", 3],
      ["t2", 5],
      ["t3", 5],
    ]);
  });
});

describe("effects", () => {
  test("are done once, retried, given up and revived", async () => {
    const { organization, start } = await openSample(store);
    const { id: enrollmentId } = await start();
    const effect = (n: number) => ({
      id: `${enrollmentId}/1/${n}`,
      enrollmentId,
      kind: "send",
      payload: { n },
      nextAttemptAt: minute(n),
    });
    await inTransaction(store, { within: organization }, (trx) =>
      writeSteps(trx, organization, { effects: [effect(0), effect(1)] }),
    );
    const take = async (n: number) => (await claimEffects(store.everywhere(), claim(n))).map(({ payload }) => payload);
    expect(await take(1)).toEqual([{ n: 0 }, { n: 1 }]);
    const finish = () =>
      inTransaction(store, { within: organization }, (trx) => finishEffect(trx, organization, effect(0).id));
    expect([await finish(), await finish()]).toEqual([true, false]);
    await failEffect(store.within(organization), organization, effect(1).id, "busy", minute(9));
    expect(await take(8)).toEqual([]);
    expect(await take(9)).toEqual([{ n: 1 }]);
    await failEffect(store.within(organization), organization, effect(1).id, "never", null);
    expect(await take(30)).toEqual([]);
    expect(await listEffects(store.within(organization), organization, { state: "dead" })).toMatchObject([
      { error: "never", attempts: 2 },
    ]);
    expect(await reviveEffect(store.within(organization), organization, effect(1).id, minute(31))).toBe(true);
    expect(await take(31)).toEqual([{ n: 1 }]);
  });
});

describe("deliveries", () => {
  async function openDeliveries() {
    // Claims go over all organizations; what tests before left behind is out of the way.
    await store.everywhere().updateTable("endpoints").set({ status: "disabled" }).execute();
    const sample = await openSample(store);
    const delivery = (endpointId: string, enrollmentId: string | null, sequence: number) => ({
      id: sample.newId("dlv"),
      endpointId,
      announcementId: `evt_${enrollmentId}_${sequence}`,
      type: "enrollment.transitioned",
      enrollmentId,
      sequence,
      body: `{"sequence": ${sequence}}`,
      nextAttemptAt: minute(0),
      createdAt: minute(0),
    });
    const add = (...rows: ReturnType<typeof delivery>[]) =>
      inTransaction(store, { within: sample.organization }, (trx) => insertDeliveries(trx, sample.organization, rows));
    const take = (n: number, perEndpoint = 10, limit = 100) =>
      claimDeliveries(store.everywhere(), { ...claim(n, limit), perEndpoint });
    const attempt = async (taken: Delivery, n: number, outcome: AttemptOutcome, owner = "one") => {
      const status = outcome.delivered ? 200 : 500;
      const made = { at: minute(n), status, error: null, latencyMs: 12, responseHead: "ok" };
      const recorded = await inTransaction(store, { within: sample.organization }, (trx) =>
        recordAttempts(trx, sample.organization, owner, [{ delivery: taken, attempt: made, outcome }]),
      );
      return recorded.has(taken.id);
    };
    return { ...sample, delivery, add, take, attempt };
  }
  const places = (deliveries: Delivery[]) =>
    deliveries.map(({ enrollmentId, sequence }) => `${enrollmentId} ${sequence}`).toSorted();

  test("are taken as they are made by who has room, unless they stand behind another; the lease holds for all", async () => {
    const { organization, add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(delivery(endpoint, "waits", 1));
    const rows = [delivery(endpoint, "waits", 2), delivery(endpoint, "first", 1), delivery(endpoint, "first", 2)];
    const bornTaken = { owner: "maker", until: minute(1), ids: new Set([rows[0]!.id, rows[1]!.id]) };
    const { made, taken } = await inTransaction(store, { within: organization }, (trx) =>
      insertDeliveries(trx, organization, rows, { bornTaken }),
    );
    expect([made, [...taken]]).toEqual([3, [rows[1]!.id]]);
    const open = async (n: number, owner: string) =>
      (await openEndpoints(store.everywhere(), organization, { now: minute(n), owner })).has(endpoint);
    expect([await open(0, "maker"), await open(0, "another"), await open(2, "another")]).toEqual([true, false, true]);
    // As it is in the database, and as its maker knows it without reading it.
    const stored = (await listDeliveries(store.within(organization), organization, endpoint)).items;
    expect(bornDelivery(organization, rows[1]!)).toEqual(stored.find(({ id }) => id === rows[1]!.id));
    expect(places(await take(0))).toEqual(["waits 1"]);
    expect(await attempt(bornDelivery(organization, rows[1]!), 0, { delivered: true }, "maker")).toBe(true);
    expect(places(await take(0))).toEqual(["first 2"]);
  });

  test("that their maker took and never sent are anybody's after the lease", async () => {
    const { organization, delivery, take, addEndpoint } = await openDeliveries();
    const row = delivery(await addEndpoint(), "e", 1);
    const bornTaken = { owner: "killed", until: minute(1), ids: new Set([row.id]) };
    await inTransaction(store, { within: organization }, (trx) =>
      insertDeliveries(trx, organization, [row], { bornTaken }),
    );
    expect(await take(0)).toEqual([]);
    expect(await take(1)).toMatchObject([{ id: row.id, body: row.body }]);
  });

  test("of an enrollment to an endpoint go in order; the next waits until the one before is delivered or given up", async () => {
    const { add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(
      delivery(endpoint, "e", 2),
      delivery(endpoint, "e", 1),
      delivery(endpoint, "e", 3),
      delivery(endpoint, "f", 7),
      delivery(endpoint, null, 1),
      delivery(endpoint, null, 2),
    );
    expect((await add(delivery(endpoint, "e", 1))).made).toBe(0);
    const taken = await take(0);
    expect(places(taken)).toEqual(["e 1", "f 7", "null 1", "null 2"]);
    const first = taken.find(({ enrollmentId }) => enrollmentId === "e")!;
    await attempt(first, 0, { delivered: false, retryAt: minute(5) });
    expect(places(await take(0))).toEqual([]);
    const again = (await take(5)).find(({ enrollmentId }) => enrollmentId === "e")!;
    expect([again.sequence, again.attempts]).toEqual([1, 1]);
    await attempt(again, 5, { delivered: true });
    const [second] = (await take(5)).filter(({ enrollmentId }) => enrollmentId === "e");
    expect(second!.sequence).toBe(2);
    await attempt(second!, 5, { delivered: false, retryAt: null });
    expect(places(await take(5))).toEqual(["e 3"]);
  });

  test("followers of a retried delivery go on at once when it is delivered early", async () => {
    const { organization, add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(delivery(endpoint, "e", 1), delivery(endpoint, "e", 2));
    const [first] = await take(0);
    await attempt(first!, 0, { delivered: false, retryAt: minute(900) });
    expect(await take(1)).toEqual([]);
    await inTransaction(store, { within: organization }, (trx) =>
      trx
        .updateTable("deliveries")
        .set({ next_attempt_at: minute(2) })
        .where("id", "=", first!.id)
        .where("organization_id", "=", organization)
        .execute(),
    );
    const [early] = await take(2);
    await attempt(early!, 2, { delivered: true });
    expect(places(await take(2))).toEqual(["e 2"]);
  });

  test("an endpoint has so many at a time, and a slow one does not hold up another", async () => {
    const { add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const [slow, quick] = [await addEndpoint(), await addEndpoint()];
    await add(...Array.from({ length: 9 }, (_, index) => delivery(slow, `s${index}`, 1)), delivery(quick, "q", 1));
    const taken = await take(0, 3);
    expect(taken.filter(({ endpointId }) => endpointId === slow)).toHaveLength(3);
    expect(taken.filter(({ endpointId }) => endpointId === quick)).toHaveLength(1);
    expect(await take(0, 3)).toEqual([]);
    await attempt(
      taken.find(({ endpointId }) => endpointId === slow)!,
      0,
      { delivered: true },
    );
    expect(await take(0, 3)).toHaveLength(1);
    expect(await take(0, 100, 2)).toHaveLength(2);
  });

  test("a process holds a block of an endpoint ahead, unless another holds some or it fails", async () => {
    const { organization, add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(...Array.from({ length: 20 }, (_, index) => delivery(endpoint, `e${index}`, 1)));
    const block = (owner: string, holds: number, n = 0) =>
      claimDeliveries(store.everywhere(), {
        ...claim(n, 100),
        owner,
        perEndpoint: 2,
        blocks: [{ organization, endpointId: endpoint, holds }],
      });
    const ahead = await block("one", 6);
    expect(ahead).toHaveLength(6);
    expect(await block("one", 8)).toHaveLength(2);
    expect(await block("two", 8)).toEqual([]);
    await releaseDeliveries(
      store.everywhere(),
      "one",
      ahead.slice(1).map(({ id }) => id),
    );
    expect(await block("one", 6)).toHaveLength(3);
    await releaseDeliveries(store.everywhere(), "one");
    const [other] = await take(0, 1);
    expect(await block("two", 8)).toHaveLength(1);
    await attempt(other!, 0, { delivered: false, retryAt: null });
    const failing = [{ id: endpoint, failedAt: minute(0), succeeded: false }];
    await noteEndpointsHealth(store.within(organization), organization, failing);
    await releaseDeliveries(store.everywhere(), "two");
    const [only, ...others] = await block("two", 8, 30);
    expect([only?.endpointId, others.length]).toEqual([endpoint, 0]);
    // Whatever arrived within the minute, by hand too, shows that it takes more than one.
    await inTransaction(store, { within: organization }, (trx) =>
      trx.updateTable("deliveries").set({ by_hand: true }).where("id", "=", only!.id).execute(),
    );
    await attempt({ ...only!, byHand: true }, 30, { delivered: true }, "two");
    expect(await block("two", 8, 30)).toHaveLength(8);
  });

  test("what a process reports late counts if it arrived, and not if another is at it by now", async () => {
    const { add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(delivery(endpoint, "e", 1), delivery(endpoint, "f", 1));
    const [first, second] = await take(0);
    expect(await attempt(first!, 0, { delivered: false, retryAt: minute(9) }, "frozen")).toBe(false);
    expect(await attempt(second!, 0, { delivered: true }, "frozen")).toBe(true);
    expect(await attempt(first!, 0, { delivered: false, retryAt: minute(9) })).toBe(true);
  });

  test("one that comes behind others that wait is due with them", async () => {
    const { add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(delivery(endpoint, "e", 1));
    const [first] = await take(0);
    await attempt(first!, 0, { delivered: false, retryAt: minute(7) });
    const behind = delivery(endpoint, "e", 2);
    await add(behind);
    const due = await store
      .everywhere()
      .selectFrom("deliveries")
      .select("next_attempt_at")
      .where("id", "=", behind.id)
      .executeTakeFirst();
    expect(due?.next_attempt_at).toBe(minute(7));
    const [again] = await take(7);
    await attempt(again!, 7, { delivered: true });
    expect(places(await take(7))).toEqual(["e 2"]);
  });

  test("a disabled endpoint gets nothing; attempts are logged once; a replay starts anew; deleting takes all along", async () => {
    const { organization, add, delivery, take, attempt, addEndpoint } = await openDeliveries();
    const endpoint = await addEndpoint();
    await add(delivery(endpoint, "e", 1));
    expect(await disableEndpoint(store.within(organization), organization, endpoint, "gone", minute(0))).toBe(true);
    expect(await disableEndpoint(store.within(organization), organization, endpoint, "gone", minute(0))).toBe(false);
    expect(await take(0)).toEqual([]);
    await store.everywhere().updateTable("endpoints").set({ status: "enabled" }).where("id", "=", endpoint).execute();
    const [taken] = await take(0);
    await releaseDeliveries(store.everywhere(), "one");
    const [same] = await take(0);
    expect([same!.id, same!.attempts]).toEqual([taken!.id, 0]);
    expect(await attempt(same!, 1, { delivered: true })).toBe(true);
    expect(await attempt(same!, 2, { delivered: true })).toBe(false);
    expect(await listAttempts(store.within(organization), organization, [same!.id])).toEqual([
      {
        deliveryId: same!.id,
        attempt: 1,
        byHand: false,
        at: minute(1),
        status: 200,
        error: null,
        latencyMs: 12,
        responseHead: "ok",
      },
    ]);
    expect((await listDeliveries(store.within(organization), organization, endpoint)).items).toMatchObject([
      { state: "delivered", deliveredAt: minute(1), body: '{"sequence": 1}' },
    ]);
    expect(
      await inTransaction(
        store,
        { within: organization },
        async (trx) => await resendDeliveries(trx, organization, endpoint, { id: same!.id }, minute(3)),
      ),
    ).toBe(1);
    expect(await take(3)).toMatchObject([{ id: same!.id, attempts: 1, byHand: true }]);
    expect(await deleteEndpoint(store.within(organization), organization, endpoint)).toBe(true);
    expect(await listAttempts(store.within(organization), organization, [same!.id])).toEqual([]);
  });

  test("an endpoint's secret comes back as it was; its failing is dated from the first failure", async () => {
    const { organization, addEndpoint } = await openDeliveries();
    const id = await addEndpoint();
    expect((await getEndpoint(store.within(organization), organization, id))?.secret).toEqual(
      new Uint8Array([1, 2, 255]),
    );
    const note = async (succeeded: boolean, failed: number | null) => {
      const told = { id, succeeded, failedAt: failed === null ? null : minute(failed) };
      return (await noteEndpointsHealth(store.within(organization), organization, [told])).get(id);
    };
    expect([
      await note(true, null),
      await note(false, 1),
      await note(false, 2),
      await note(true, null),
      await note(false, 4),
      await note(true, 5),
    ]).toEqual([undefined, minute(1), minute(1), undefined, minute(4), minute(5)]);
    expect((await getEndpoint(store.within(organization), organization, id))?.failingSince).toBe(minute(5));
  });

  test("the feed is fanned out from where it was left", async () => {
    const { organization } = await openDeliveries();
    const lock = () => inTransaction(store, { within: organization }, (trx) => lockFanout(trx, organization));
    expect(await lock()).toEqual({ cursor: null });
    await inTransaction(store, { within: organization }, async (trx) => {
      await lockFanout(trx, organization);
      await saveFanout(trx, organization, "1.2.3.4");
    });
    expect(await lock()).toEqual({ cursor: "1.2.3.4" });
  });
});

describe("runs", () => {
  test("are worked through in blocks, counted once and finished with the last person", async () => {
    const { organization, newId } = await openSample(store);
    const id = newId("run");
    const run = {
      id,
      kind: "events",
      request: { event: "go" },
      dryRun: false,
      createdAt: minute(0),
      createdBy: "key_1",
    };
    await inTransaction(store, { within: organization }, (trx) =>
      insertRun(trx, organization, run, ["e1", "e2", "e1", "e3"]),
    );
    expect(await getRun(store.within(organization), organization, id)).toMatchObject({
      total: 3,
      state: "running",
      request: { event: "go" },
    });
    const block = await claimRunPeople(store.within(organization), organization, id, claim(0, 2));
    expect(block).toEqual([
      { position: 1, enrollmentId: "e1" },
      { position: 2, enrollmentId: "e2" },
    ]);
    const finish = (position: number, state: "done" | "failed") =>
      inTransaction(store, { within: organization }, (trx) =>
        finishRunPeople(trx, organization, id, [{ position, state, result: { position } }], minute(9)),
      );
    await finish(1, "done");
    await finish(1, "failed");
    await finish(2, "failed");
    expect(await getRun(store.within(organization), organization, id)).toMatchObject({
      doneCount: 1,
      failedCount: 1,
      state: "running",
    });
    expect(await claimRunPeople(store.within(organization), organization, id, claim(0))).toEqual([
      { position: 3, enrollmentId: "e3" },
    ]);
    await finish(3, "done");
    expect(await listUnfinishedRuns(store.everywhere())).toHaveLength(0);
    expect(await getRun(store.within(organization), organization, id)).toMatchObject({
      doneCount: 2,
      state: "done",
      finishedAt: minute(9),
    });
    expect(await listRunPeople(store.within(organization), organization, id, { state: "failed" })).toEqual([
      { position: 2, enrollmentId: "e2", state: "failed", result: { position: 2 } },
    ]);
  });

  test("a run over nobody is done", async () => {
    const { organization } = await openSample(store);
    await inTransaction(store, { within: organization }, (trx) =>
      insertRun(
        trx,
        organization,
        { id: "run_0", kind: "events", request: null, dryRun: true, createdAt: minute(0), createdBy: "x" },
        [],
      ),
    );
    expect(await getRun(store.within(organization), organization, "run_0")).toMatchObject({
      total: 0,
      state: "done",
      dryRun: true,
    });
  });
});
