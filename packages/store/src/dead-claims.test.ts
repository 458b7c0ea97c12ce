import { expect, test } from "vitest";
import { sql } from "kysely";
import { releaseDeadClaims } from "./dead-claims.ts";
import { inTransaction } from "./transaction.ts";
import { changeTimers, claimDueTimers } from "./timers.ts";
import { insertEnrollments } from "./enrollments.ts";
import { openSample } from "./testing/sample.ts";
import { openTestStore } from "./testing/open-test-store.ts";

const store = await openTestStore();

test("what a killed process had claimed is free again at once on the embedded database, by its lease elsewhere", async () => {
  const { organization, enrollment } = await openSample(store);
  const one = enrollment();
  const dueAt = "2026-01-01T00:00:00.000Z";
  await inTransaction(store, { within: organization }, async (trx) => {
    await insertEnrollments(trx, organization, [one]);
    const timer = { enrollmentId: one.id, id: "t", dueAt, event: { type: "t" }, armed: 1 };
    await changeTimers(trx, organization, [timer]);
  });
  const claim = { now: "2026-01-02T00:00:00.000Z", limit: 10_000, owner: "dead", leaseMs: 60_000 };
  const taken = async (owner: string): Promise<number> =>
    (await claimDueTimers(store.everywhere(), { ...claim, owner })).filter((timer) => timer.enrollmentId === one.id)
      .length;
  expect(await taken("dead")).toBe(1);
  expect(await taken("living")).toBe(0);
  await releaseDeadClaims(store);
  expect(await taken("living")).toBe(store.kind === "pglite" ? 1 : 0);
  await sql`delete from timers where enrollment_id = ${one.id}`.execute(store.everywhere());
});
