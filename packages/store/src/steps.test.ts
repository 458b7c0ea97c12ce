import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listContracts } from "./contracts.ts";
import { readStageCounts, foldStageCounts } from "./counts.ts";
import { listEffects } from "./effects.ts";
import { getEnrollment, loadEnrollmentsForUpdate } from "./enrollments.ts";
import { listRunBlocks, readRunBlock } from "./impact-runs.ts";
import { readJournal, readWholeJournal } from "./journal.ts";
import { listMessages } from "./messages.ts";
import { writeSteps } from "./steps.ts";
import { listTasks } from "./tasks.ts";
import { openTestStore } from "./testing/index.ts";
import { openSample, stepped } from "./testing/sample.ts";
import { listTimers } from "./timers.ts";
import { inTransaction, uniqueViolation } from "./transaction.ts";

const store = await openTestStore();
const sample = await openSample(store);
const { organization, programId, at, entry, newId } = sample;
const later = "2026-12-24T23:59:59.999Z";

test("a group of starts and steps is kept whole, with texts as they were written", async () => {
  const snapshot = '{"zeta":1,"al":[2,"« déjà »"]}';
  const person = await sample.addParticipant();
  const one = await sample.start({ participantId: person.id, stages: ["a", 'odd "stage", {x} \\'], snapshot });
  const two = sample.enrollment({ status: "held", cause: { missing: ["birthDate"] }, facts: { age: 17, list: ["x"] } });
  const next = stepped(one, {
    status: "done",
    outcome: "completed",
    stages: ["exit"],
    endedAt: later,
    lastOccurredAt: later,
    nextDueAt: later,
  });
  await inTransaction(store, { within: organization }, async (trx) => {
    expect(await loadEnrollmentsForUpdate(trx, organization, [one.id, "enr_unknown"])).toHaveLength(1);
    await writeSteps(trx, organization, {
      started: [two],
      stepped: [next],
      journal: [entry(one.id, 2), entry(two.id, 1)],
    });
  });
  const { facts: _, ...expected } = next;
  expect(await getEnrollment(store.within(organization), organization, one.id)).toEqual(expected);
  expect((await getEnrollment(store.within(organization), organization, two.id))?.cause).toEqual({
    missing: ["birthDate"],
  });
  const facts = await sql`select facts from enrollments where id = ${two.id}`.execute(store.everywhere());
  expect(facts.rows).toEqual([{ facts: { age: 17, list: ["x"] } }]);
  expect(await getEnrollment(store.within(organization), organization, "enr_unknown")).toBeUndefined();
  expect(await getEnrollment(store.everywhere(), "org_other", one.id)).toBeUndefined();
});

test("writing an enrollment that does not exist fails the whole group", async () => {
  const one = await sample.start();
  const ghost = sample.enrollment();
  const work = inTransaction(store, { within: organization }, (trx) =>
    writeSteps(trx, organization, { stepped: [stepped(one), stepped(ghost)] }),
  );
  await expect(work).rejects.toThrow("2 enrollments were to be written, 1 were found.");
  expect((await getEnrollment(store.within(organization), organization, one.id))?.revision).toBe(1);
});

test("nobody runs through a program twice at once, and may again after the end", async () => {
  const person = await sample.addParticipant();
  const first = await sample.start({ participantId: person.id });
  const again = () => sample.start({ participantId: person.id });
  expect(uniqueViolation(await again().catch((error: unknown) => error))).toBe("enrollments_running_once");
  await inTransaction(store, { within: organization }, (trx) =>
    writeSteps(trx, organization, { stepped: [stepped(first, { status: "done", endedAt: later })] }),
  );
  expect((await again()).participantId).toBe(person.id);
});

describe("the journal", () => {
  test("keeps entries as they were, in order, a page at a time", async () => {
    const { id } = await sample.start();
    const entries = [
      entry(id, 2, {
        event: { type: "accept", data: { z: 1, a: null } },
        places: { seats: 1 },
        cause: { code: "x" },
        outcome: "done",
      }),
      entry(id, 3, { announcements: [], version: null }),
    ];
    await inTransaction(store, { within: organization }, (trx) => writeSteps(trx, organization, { journal: entries }));
    expect(await readJournal(store.within(organization), organization, id, { after: 1 })).toEqual(entries);
    expect(await readJournal(store.within(organization), organization, id, { limit: 1 })).toHaveLength(1);
  });

  test.for([1, 2, 3, 4])("is read whole, by pages of %i", async (page) => {
    const { id } = await sample.start();
    const entries = [2, 3].map((sequence) => entry(id, sequence));
    await inTransaction(store, { within: organization }, (trx) => writeSteps(trx, organization, { journal: entries }));
    const whole = await readWholeJournal(store.within(organization), organization, id, page);
    expect(whole.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test("a sequence is used once", async () => {
    const { id } = await sample.start();
    const twice = inTransaction(store, { within: organization }, (trx) =>
      writeSteps(trx, organization, { journal: [entry(id, 1)] }),
    );
    expect(uniqueViolation(await twice.catch((error: unknown) => error))).toBe("journal_pkey");
  });

  test.each(["update journal set kind = 'x'", "delete from journal", "truncate journal"])(
    "is append-only: %s is refused, whoever it is",
    async (text) => {
      await expect(store.backend.session((session) => session.exec(text))).rejects.toThrow("append-only");
    },
  );

  test("an erasure, which says so in its transaction, may change it", async () => {
    const { id } = await sample.start();
    await inTransaction(store, { within: organization }, async (trx) => {
      await sql`set local parcours.erasure = 'on'`.execute(trx);
      await sql`update journal set event = '{"type":"erased"}' where organization_id = ${organization} and stream_id = ${id}`.execute(
        trx,
      );
    });
    expect((await readJournal(store.within(organization), organization, id))[0]?.event).toEqual({ type: "erased" });
    await expect(sql`delete from journal`.execute(store.everywhere())).rejects.toThrow("append-only");
  });

  test("of a whole program is read a block of enrollments at a time, and a block that changed is known by its stamp", async () => {
    const own = await openSample(store);
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) ids.push((await own.start()).id);
    const db = store.within(own.organization);
    const blocks = async () => await listRunBlocks(db, own.organization, own.programId, { all: true }, 2);
    const before = await blocks();
    expect(before.map(({ runs }) => runs)).toEqual([2, 1]);
    const read = await Promise.all(
      before.map(async (block) => await readRunBlock(db, own.organization, own.programId, { all: true }, block)),
    );
    expect(read.flat().map(({ id }) => id)).toEqual(ids.toSorted());
    expect(read.flat().every(({ entries }) => entries.length === 1 && entries[0]!.occurredAt === at)).toBe(true);
    await db.updateTable("enrollments").set({ owner_id: "usr_1" }).where("id", "=", ids.toSorted()[2]!).execute();
    const after = await blocks();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.stamp).not.toBe(before[1]?.stamp);
    expect(await listRunBlocks(db, own.organization, own.programId, { own: "usr_2" }, 2)).toEqual([]);
  });
});

test("timers: the last change of a group counts, setting again starts afresh", async () => {
  const { id } = await sample.start();
  const timer = (name: string, dueAt: string, armed: number) => ({
    enrollmentId: id,
    id: name,
    dueAt,
    event: { type: name },
    armed,
  });
  await inTransaction(store, { within: organization }, (trx) =>
    writeSteps(trx, organization, {
      timers: [
        timer("gone", at, 1),
        timer("moved", at, 1),
        { enrollmentId: id, id: "gone", canceled: true },
        timer("moved", later, 2),
        { enrollmentId: id, id: "back", canceled: true },
        timer("back", at, 3),
      ],
    }),
  );
  expect(await listTimers(store.within(organization), organization, [id])).toEqual([
    timer("back", at, 3),
    timer("moved", later, 2),
  ]);
  await inTransaction(store, { within: organization }, (trx) =>
    writeSteps(trx, organization, {
      timers: [{ enrollmentId: id, id: "moved", canceled: true }, timer("back", later, 4)],
    }),
  );
  expect(await listTimers(store.within(organization), organization, [id])).toEqual([timer("back", later, 4)]);
});

test("tasks, contracts, messages and effects are opened, changed and ended, also within one group", async () => {
  const { id } = await sample.start();
  const task = (kind: string, sequence: number) => ({
    id: newId("tsk"),
    enrollmentId: id,
    kind,
    role: "tutor",
    status: "open" as const,
    sequence,
    dueAt: later,
    effectId: `${id}/${sequence}/${kind}`,
    createdAt: at,
    endedAt: null,
  });
  const contract = (instance: number, sequence: number) => ({
    id: newId("ctr"),
    enrollmentId: id,
    contract: "charter",
    instance,
    status: "open",
    parties: [{ role: "mentor" }],
    sequence,
    openedAt: at,
    expiresAt: later,
    endedAt: null,
    effectId: `${id}/${sequence}/c`,
  });
  const message = {
    id: newId("msg"),
    enrollmentId: id,
    notice: "welcome",
    to: "participant",
    channel: "email",
    address: "a@example.org",
    subject: "Bienvenue",
    body: "…",
    language: "fr",
    status: "queued" as const,
    effectId: `${id}/2/m`,
    createdAt: at,
  };
  await inTransaction(store, { within: organization }, (trx) =>
    writeSteps(trx, organization, {
      tasks: [task("call", 2), task("visit", 2), task("call", 3)],
      tasksEnded: [
        { enrollmentId: id, kind: "visit", sequence: 3, status: "done", endedAt: at },
        { enrollmentId: id, kind: null, sequence: 3, status: "canceled", endedAt: later },
      ],
      contracts: [contract(1, 2), contract(2, 3)],
      contractsChanged: [
        {
          enrollmentId: id,
          contract: "charter",
          instance: 1,
          sequence: 3,
          status: "signed-once",
          parties: [{ role: "mentor", signed: true }],
          endedAt: null,
        },
        { enrollmentId: id, contract: null, sequence: 3, status: "voided", endedAt: later },
      ],
      messages: [message],
      effects: [{ id: `${id}/2/0`, enrollmentId: id, kind: "send", payload: { to: "its-pairs" }, nextAttemptAt: at }],
    }),
  );
  const tasks = await listTasks(store.within(organization), organization, { enrollmentId: id });
  expect(tasks.map(({ kind, sequence, status, endedAt }) => [kind, sequence, status, endedAt])).toEqual([
    ["call", 2, "canceled", later],
    ["visit", 2, "done", at],
    ["call", 3, "open", null],
  ]);
  const contracts = await listContracts(store.within(organization), organization, [id]);
  expect(contracts.map(({ instance, status, parties, endedAt }) => [instance, status, parties, endedAt])).toEqual([
    [1, "voided", [{ role: "mentor", signed: true }], later],
    [2, "open", [{ role: "mentor" }], null],
  ]);
  expect(await listMessages(store.within(organization), organization, id)).toEqual([
    { ...message, error: null, sentAt: null, mailId: null },
  ]);
  expect(await listEffects(store.within(organization), organization, { enrollmentId: id })).toMatchObject([
    { state: "pending", payload: { to: "its-pairs" } },
  ]);
});

test("counts are what the deltas sum up to, before, while and after they are folded", async () => {
  const own = await openSample(store);
  const move = (stage: string, delta: number, version = 1) => ({ programId: own.programId, version, stage, delta });
  const add = (...counts: ReturnType<typeof move>[]) =>
    inTransaction(store, { within: own.organization }, (trx) => writeSteps(trx, own.organization, { counts }));
  const read = async () =>
    (await readStageCounts(store.within(own.organization), own.organization, own.programId)).map(
      ({ version, stage, count }) => [version, stage, count],
    );
  await add(move("a", 1), move("a", 1), move(":active", 2), move("b", 1), move("b", -1));
  expect(await read()).toEqual([
    [1, ":active", 2],
    [1, "a", 2],
  ]);
  await foldStageCounts(store.everywhere());
  await add(move("a", -1), move("b", 1), move("a", 5, 2));
  const now = [
    [1, ":active", 2],
    [1, "a", 1],
    [1, "b", 1],
    [2, "a", 5],
  ];
  expect(await read()).toEqual(now);
  while ((await foldStageCounts(store.everywhere(), 2)) > 0) expect(await read()).toEqual(now);
  expect(await readStageCounts(store.within(own.organization), own.organization, own.programId, 2)).toEqual([
    { version: 2, stage: "a", count: 5 },
  ]);
  expect(await readStageCounts(store.within(organization), organization, programId)).toEqual([]);
});
