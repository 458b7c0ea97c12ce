import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { foldStageCounts, readStageCounts } from "./counts.ts";
import { insertDeliveries } from "./deliveries.ts";
import { claimDeliveries } from "./delivery-claims.ts";
import { loadEnrollmentsForUpdate } from "./enrollments.ts";
import { lockFanout } from "./fanout.ts";
import { claimKeys, finishKeys } from "./idempotency.ts";
import { readMigrations } from "./migrate.ts";
import { loadParticipantsForUpdate } from "./participants.ts";
import { changePlaceCounts, lockPlaceCounts, readPlaceCounts } from "./places.ts";
import { claimRunPeople, insertRun } from "./runs.ts";
import { writeSteps } from "./steps.ts";
import type { Store } from "./store.ts";
import { door } from "./testing/door.ts";
import { onServer, openPair, openRivals } from "./testing/open-rivals.ts";
import { openSample, stepped } from "./testing/sample.ts";
import { claimDueTimers } from "./timers.ts";
import { inTransaction, isConnectionError } from "./transaction.ts";

describe.skipIf(!onServer)("several processes on one server", () => {
  test("migrate once when they start together [REL-07]", async () => {
    const stores = await openRivals(4);
    await Promise.all(stores.map((store) => store.migrate()));
    const { rows } = await sql`select number from migrations`.execute(stores[0]!.everywhere());
    expect(rows).toHaveLength(readMigrations().length);
    expect(await stores[0]!.everywhere().selectFrom("instance").selectAll().execute()).toHaveLength(1);
  });

  test("claim each timer once, whoever asks [FT-05]", async () => {
    const [one, two] = await openPair();
    const { organization, start, at } = await openSample(one);
    const { id } = await start();
    const timers = Array.from({ length: 500 }, (_, index) => ({
      enrollmentId: id,
      id: `t${index}`,
      dueAt: at,
      event: {},
      armed: 1,
    }));
    await inTransaction(one, { within: organization }, (trx) => writeSteps(trx, organization, { timers }));
    const drain = async (store: Store, owner: string): Promise<string[]> => {
      const claimed = await claimDueTimers(store.everywhere(), { now: at, limit: 20, owner, leaseMs: 60_000 });
      return claimed.length === 0 ? [] : [...claimed.map((timer) => timer.id), ...(await drain(store, owner))];
    };
    const taken = (await Promise.all([drain(one, "a"), drain(two, "b"), drain(one, "c"), drain(two, "d")])).flat();
    expect(taken).toHaveLength(500);
    expect(new Set(taken).size).toBe(500);
  });

  test("leave something for an enrollment or a person that another one is just moving, without waiting", async () => {
    const [one, two] = await openPair();
    const { organization, start, addParticipant, at } = await openSample(one);
    const { id } = await start();
    const { id: person } = await addParticipant();
    await inTransaction(one, { within: organization }, async (holder) => {
      await loadEnrollmentsForUpdate(holder, organization, [id]);
      await loadParticipantsForUpdate(holder, organization, [person]);
      await inTransaction(two, { within: organization }, async (other) => {
        await sql`set local lock_timeout = '200ms'`.execute(other);
        const effect = { id: "waits", enrollmentId: id, kind: "x", payload: {}, nextAttemptAt: at };
        await writeSteps(other, organization, { effects: [effect] });
        const { rows } = await sql`select id from participants where id = ${person} for key share`.execute(other);
        expect(rows).toEqual([{ id: person }]);
      });
    });
  });

  test("take other timers than those that another one is just taking", async () => {
    const [one, two] = await openPair();
    const { organization, start, at } = await openSample(one);
    const { id } = await start();
    const timer = (name: string) => ({ enrollmentId: id, id: name, dueAt: at, event: {}, armed: 1 });
    await inTransaction(one, { within: organization }, (trx) =>
      writeSteps(trx, organization, { timers: [timer("x"), timer("y")] }),
    );
    const claim = (owner: string) => ({ now: at, limit: 1, owner, leaseMs: 60_000 });
    await inTransaction(one, { within: organization }, async (trx) => {
      const [mine] = await claimDueTimers(trx, claim("one"));
      const [theirs] = await claimDueTimers(two.everywhere(), claim("two"));
      expect([mine!.id, theirs!.id].toSorted()).toEqual(["x", "y"]);
    });
  });

  test("share a run's people and an endpoint's deliveries without overlap, in order", async () => {
    const [one, two] = await openPair();
    const sample = await openSample(one);
    const { organization, newId, at } = sample;
    const people = Array.from({ length: 100 }, (_, index) => `e${index}`);
    await inTransaction(one, { within: organization }, (trx) =>
      insertRun(
        trx,
        organization,
        { id: "run_1", kind: "x", request: null, dryRun: false, createdAt: at, createdBy: "x" },
        people,
      ),
    );
    const claim = (owner: string) => ({ now: at, limit: 7, owner, leaseMs: 60_000 });
    const blocks = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        claimRunPeople((index % 2 ? one : two).within(organization), organization, "run_1", claim(`w${index}`)),
      ),
    );
    const claimed = blocks.flat().map(({ position }) => position);
    expect(new Set(claimed).size).toBe(claimed.length);

    const endpointId = await sample.addEndpoint();
    const deliveries = people.flatMap((enrollmentId) =>
      [1, 2, 3].map((sequence) => ({
        id: newId("dlv"),
        endpointId,
        announcementId: newId("evt"),
        type: "x",
        enrollmentId,
        sequence,
        body: "",
        nextAttemptAt: at,
        createdAt: at,
      })),
    );
    await inTransaction(one, { within: organization }, (trx) => insertDeliveries(trx, organization, deliveries));
    const taken = (
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          claimDeliveries((index % 2 ? one : two).everywhere(), { ...claim(`w${index}`), perEndpoint: 1_000 }),
        ),
      )
    ).flat();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    expect(new Set(taken.map(({ sequence }) => sequence))).toEqual(new Set([1]));
  });

  test("have one of them at a time turn an organization's feed into deliveries", async () => {
    const [one, two] = await openPair();
    const { organization } = await openSample(one);
    const lock = (store: Store) =>
      inTransaction(store, { within: organization }, (trx) => lockFanout(trx, organization));
    await lock(one);
    const hold = door();
    const holder = inTransaction(one, { within: organization }, async (trx) => {
      await lockFanout(trx, organization);
      await hold.pass();
    });
    await hold.arrival;
    expect(await lock(two)).toBeUndefined();
    hold.open();
    await holder;
    expect(await lock(two)).toEqual({ cursor: null });
  });

  test("fold counts at the same time, and every reader sees the same sum", async () => {
    const [one, two] = await openPair();
    const { organization, programId } = await openSample(one);
    const add = (store: Store, stage: string) =>
      inTransaction(store, { within: organization }, (trx) =>
        writeSteps(trx, organization, { counts: [{ programId, version: 1, stage, delta: 1 }] }),
      );
    await Promise.all(Array.from({ length: 200 }, (_, index) => add(index % 2 ? one : two, `s${index % 4}`)));
    const expected = ["s0", "s1", "s2", "s3"].map((stage) => ({ version: 1, stage, count: 50 }));
    const work = Array.from({ length: 30 }, async (_, index) => {
      const store = index % 2 ? one : two;
      await foldStageCounts(store.everywhere(), 10);
      expect(await readStageCounts(store.within(organization), organization, programId)).toEqual(expected);
    });
    await Promise.all(work);
    while ((await foldStageCounts(one.everywhere())) > 0);
    expect(await one.everywhere().selectFrom("stage_count_deltas").selectAll().execute()).toEqual([]);
    expect(await readStageCounts(two.within(organization), organization, programId)).toEqual(expected);
  });

  test("give the last place once, and never block each other", async () => {
    const [one, two] = await openPair();
    const { organization, programId } = await openSample(one);
    const keys = ["", "site:a", "site:b"].map((scope) => ({ programId, place: "seats", scope }));
    const take = (store: Store, order: typeof keys) =>
      inTransaction(store, { within: organization }, async (trx) => {
        const counts = await lockPlaceCounts(trx, organization, order);
        if (counts.some(({ held }) => held >= 5)) return false;
        await changePlaceCounts(
          trx,
          organization,
          order.map((key) => ({ ...key, delta: 1 })),
        );
        return true;
      });
    const takes = await Promise.all(
      Array.from({ length: 24 }, (_, index) => take(index % 2 ? one : two, index % 3 ? keys : keys.toReversed())),
    );
    expect(takes.filter(Boolean)).toHaveLength(5);
    expect((await readPlaceCounts(one.within(organization), organization, programId)).map(({ held }) => held)).toEqual([
      5, 5, 5,
    ]);
  });

  test("apply a request with one idempotency key once: the second waits for the first and replays it", async () => {
    const [one, two] = await openPair();
    const { organization, programId } = await openSample(one);
    const key = { caller: "k", route: "r", key: "once", fingerprint: "f" };
    const times = {
      now: "2026-11-22T05:00:00.000Z",
      claimedUntil: "2026-11-22T05:01:00.000Z",
      forgetBefore: "2026-11-21T05:00:00.000Z",
    };
    const request = (store: Store, name: string) =>
      inTransaction(store, { within: organization }, async (trx) => {
        const [verdict] = await claimKeys(trx, organization, [key], times);
        if (verdict!.verdict !== "new") return verdict;
        await writeSteps(trx, organization, { counts: [{ programId, version: 1, stage: "x", delta: 1 }] });
        await finishKeys(trx, organization, [{ ...key, status: 200, body: name }]);
        return verdict;
      });
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => request(index % 2 ? one : two, `r${index}`)),
    );
    expect(verdicts.filter((verdict) => verdict?.verdict === "new")).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict?.verdict === "replay")).toHaveLength(11);
    expect(await readStageCounts(one.within(organization), organization, programId)).toEqual([
      { version: 1, stage: "x", count: 1 },
    ]);
  });

  test("step the same people without losing one: groups wait for each other in the order of ids", async () => {
    const [one, two] = await openPair();
    const { organization, start, entry } = await openSample(one);
    const people = await Promise.all(Array.from({ length: 6 }, () => start()));
    const group = (store: Store, ids: string[]) =>
      inTransaction(store, { within: organization }, async (trx) => {
        const loaded = await loadEnrollmentsForUpdate(trx, organization, ids);
        const next = loaded.map((enrollment) => stepped({ ...enrollment, facts: {} }));
        await writeSteps(trx, organization, {
          stepped: next,
          journal: next.map(({ id, sequence }) => entry(id, sequence)),
        });
      });
    const ids = people.map(({ id }) => id);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => group(index % 2 ? one : two, index % 3 ? ids : ids.toReversed())),
    );
    const { rows } = await sql<{ n: number; last: number }>`
      select count(*) as n, max(sequence) as last from journal where organization_id = ${organization} group by stream_id`.execute(
      one.everywhere(),
    );
    expect(rows).toEqual(Array.from({ length: 6 }, () => ({ n: 21, last: 21 })));
  });
});

describe.skipIf(!onServer)("a server that goes away", () => {
  test("fails what was in flight in a way that can be told, and serves again at once", async () => {
    const [one, two] = await openPair();
    const { organization, start } = await openSample(one);
    const { id } = await start();
    const hold = door();
    const cutOff = inTransaction(one, { within: organization }, async (trx) => {
      await loadEnrollmentsForUpdate(trx, organization, [id]);
      await hold.pass();
      await loadEnrollmentsForUpdate(trx, organization, [id]);
    }).catch((error: unknown) => error);
    await hold.arrival;
    await two.backend.session((session) =>
      session.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`),
    );
    hold.open();
    expect(isConnectionError(await cutOff)).toBe(true);
    const loaded = await inTransaction(one, { within: organization }, (trx) =>
      loadEnrollmentsForUpdate(trx, organization, [id]),
    );
    expect(loaded).toHaveLength(1);
    const unreachable = await connect({ url: "postgres://nobody@127.0.0.1:1/none" });
    const refusal: unknown = await unreachable.migrate().catch((error: unknown) => error);
    expect(isConnectionError(refusal)).toBe(true);
    expect(isConnectionError(new Error("anything else"))).toBe(false);
    await unreachable.close();
  });
});

describe.skipIf(!onServer)("limits of the server", () => {
  test("a transaction that waits for a lock too long fails instead of waiting for ever [REL-03]", async () => {
    const [one, two] = await openPair();
    const { organization, start } = await openSample(one);
    const { id } = await start();
    const { rows } = await sql<Record<string, string>>`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle`.execute(one.everywhere());
    expect(rows).toEqual([{ statement: "10s", lock: "5s", idle: "15s" }]);
    const hold = door();
    const holder = inTransaction(one, { within: organization }, async (trx) => {
      await loadEnrollmentsForUpdate(trx, organization, [id]);
      await hold.pass();
    });
    await hold.arrival;
    const waiter = inTransaction(two, { within: organization }, async (trx) => {
      await sql`set local lock_timeout = '50ms'`.execute(trx);
      await loadEnrollmentsForUpdate(trx, organization, [id]);
    });
    await expect(waiter).rejects.toThrow("lock timeout");
    hold.open();
    await holder;
  });
});
