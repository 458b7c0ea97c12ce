import { sql } from "kysely";
import { expect, test } from "vitest";
import { beat, forgetDeadProcesses, leaveProcesses, neighbors } from "./processes.ts";
import { claimDueTimers, changeTimers } from "./timers.ts";
import { insertEnrollments } from "./enrollments.ts";
import { openSample } from "./testing/sample.ts";
import { openTestStore } from "./testing/open-test-store.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();

test("what a process had claimed is free when it is dead or silent, and not before", async () => {
  const { organization, enrollment } = await openSample(store);
  const dueAt = "2026-01-01T00:00:00.000Z";
  const ids = ["one", "two", "three"];
  await inTransaction(store, { within: organization }, async (trx) => {
    for (const id of ids) {
      const run = enrollment();
      await insertEnrollments(trx, organization, [run]);
      await changeTimers(trx, organization, [{ enrollmentId: run.id, id, dueAt, event: { type: "t" }, armed: 1 }]);
    }
  });
  const claim = { now: "2026-01-02T00:00:00.000Z", limit: 1, leaseMs: 60_000 };
  const take = async (owner: string): Promise<number> =>
    (await claimDueTimers(store.everywhere(), { ...claim, owner })).length;
  const place = "here";
  for (const [index, id] of ["dead", "silent", "living"].entries()) {
    expect(await take(id)).toBe(1);
    await beat(store, { id, place, pid: index });
  }
  expect(await take("another")).toBe(0);
  expect(await forgetDeadProcesses(store, [])).toBe(0);
  const self = { id: "living", place, pid: 2 };
  expect((await neighbors(store, self)).map(({ id }) => id).toSorted()).toEqual(["dead", "silent"]);
  expect(await neighbors(store, { ...self, place: null })).toEqual([]);

  expect(await forgetDeadProcesses(store, ["dead"])).toBe(1);
  expect([await take("another"), await take("another")]).toEqual([1, 0]);
  await sql`update processes set beat_at = beat_at - interval '11 seconds' where id = 'silent'`.execute(
    store.everywhere(),
  );
  expect(await forgetDeadProcesses(store, [])).toBe(1);
  expect([await take("another"), await take("another")]).toEqual([1, 0]);
  await leaveProcesses(store, "living");
  expect(await neighbors(store, { id: "x", place, pid: 9 })).toEqual([]);
});
