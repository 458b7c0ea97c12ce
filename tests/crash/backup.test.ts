/** FT-39: a backup made under load, restored elsewhere, is a state that was committed; and nothing goes out of it by itself. */
import { stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventually } from "../process/eventually.ts";
import { temporaryFolder } from "../process/server-process.ts";
import { expectWhole, openAftermath, wholeFeed } from "./kills/aftermath.ts";
import { demand } from "./kills/api.ts";
import { drive } from "./kills/clients.ts";
import { openDatabase } from "./kills/database.ts";
import { openHistory } from "./kills/history.ts";
import { type Entry, type Journals, readJournals } from "./kills/journals.ts";
import { randomFrom, seedOfRun } from "./kills/random.ts";
import { openReceiver } from "./kills/receiver.ts";
import { type Server, startServer } from "./kills/server.ts";
import { startRelay } from "./kills/start-relay.ts";
import { runCli } from "./run-cli.ts";

interface Operation {
  backlog: { outgoingHeld: number; oldestDelivery: number; pendingDeliveries: number };
}

const operationOf = async (server: Server): Promise<Operation> =>
  await demand<Operation>(server, { method: "GET", path: "/api/operation" });

const markersIn = (entries: readonly Entry[]): string[] => entries.map(({ event }) => event.data?.marker ?? event.type);

/** Every journal of the copy is the beginning of the original's. */
const expectPrefix = (copy: Journals, original: Journals): void => {
  for (const [enrollment, entries] of copy) {
    expect(markersIn(entries)).toEqual(markersIn(original.get(enrollment) ?? []).slice(0, entries.length));
  }
};

test("a backup under load is restored elsewhere as it was at one moment, and sends nothing until it is released", async () => {
  const seed = seedOfRun();
  const folder = await temporaryFolder();
  const file = join(folder, "parcours.backup");
  const original = await openDatabase();
  const receiver = await openReceiver(randomFrom(seed + 1));
  const first = startServer(original.settings);
  const enrollments = await startRelay(first, receiver);

  const history = openHistory();
  const load = drive({ server: first, history, enrollments, random: randomFrom(seed + 2), clients: 8 });
  await Promise.race([load.failed, history.answers(100)]);
  const before = history.sent.filter(({ outcome }) => outcome === "ok").map(({ marker }) => marker);
  const backup = await runCli(["backup", file], original.settings);
  expect(backup).toMatchObject({ code: 0, told: { ok: true, file } });
  await Promise.race([load.failed, history.answers(50)]);
  await load.end();
  const journals = await readJournals(first, enrollments);
  await first.end();
  const { size } = await stat(file);

  const copy = await openDatabase();
  // Another secret than the one by which the data were encrypted is found out before anything is written.
  const otherSecret = { ...copy.settings, PARCOURS_SECRET: "another secret, which is just as long as it has to be" };
  expect((await runCli(["restore", file], otherSecret)).told).toMatchObject({ ok: false });
  const restored = await runCli(["restore", file], copy.settings);
  expect(restored).toMatchObject({ code: 0, told: { ok: true, content: backup.told["content"] } });
  // Nobody's data are mixed with others'.
  expect(await runCli(["restore", file], copy.settings)).toMatchObject({ code: 1, told: { ok: false } });

  const second = startServer(copy.settings);
  const restoredJournals = await readJournals(second, enrollments);
  expectPrefix(restoredJournals, journals);
  const there = new Set([...restoredJournals.values()].flatMap(markersIn));
  expect(before.filter((marker) => !there.has(marker))).toEqual([]);

  // Held back: they are due, somebody looks after them every second, and none has gone.
  const arrivedBefore = receiver.arrivals.length;
  const held = await eventually(async () => {
    const { backlog } = await operationOf(second);
    expect(backlog.oldestDelivery).toBeGreaterThan(2.5);
    return backlog;
  });
  expect(held.outgoingHeld).toBeGreaterThan(0);
  expect(receiver.arrivals.length).toBe(arrivedBefore);
  expect(await runCli(["release"], copy.settings)).toMatchObject({ code: 0, told: { heldSince: expect.any(String) } });
  await eventually(async () => {
    const { backlog } = await operationOf(second);
    expect(backlog).toMatchObject({ outgoingHeld: 0 });
    expect(receiver.arrivals.length).toBeGreaterThan(arrivedBefore);
  });
  await second.end();

  // Replayed, journal by journal: the snapshots, the timers and the head-counts of the copy say the same.
  const aftermath = await openAftermath(copy);
  const whole = await expectWhole(aftermath);
  const feed = await wholeFeed(aftermath);
  expect(feed.length).toBeGreaterThan(0);
  const { rows, content, seconds } = backup.told;
  const figures = { seed, before: before.length, ...whole, bytes: size, rows, content, seconds };
  process.stdout.write(`crash: ${JSON.stringify({ database: aftermath.service.store.kind, ...figures })}\n`);

  // A file that was cut off restores nothing.
  await truncate(file, Math.floor(size / 2));
  expect((await runCli(["restore", file, "--check"], copy.settings)).told).toMatchObject({ ok: false });
}, 180_000);
