/**
 * The server is killed with SIGKILL at random moments under load. Afterwards: every acknowledged event is in the journal
 * exactly once and counted once in the run, nothing is there that nobody sent, sequences have no gap, every stored
 * snapshot is what its journal replays to, and a receiver got every announcement, in order, under one id each.
 */
import { type Context, createService, systemContext } from "@parcours/service";
import { expectReplayable } from "@parcours/service/testing";
import { connect, listOrganizations, type Source } from "@parcours/store";
import { expect, test } from "vitest";
import { type Api, apiAt, everyItem } from "../process/api.ts";
import { eventually } from "../process/eventually.ts";
import { openReceiver, type Received } from "../process/receiver.ts";
import { freePort, startServer, temporaryFolder } from "../process/server-process.ts";
import { type Deed, startDriver } from "./driver.ts";
import { ledgerProgram } from "./ledger-program.ts";
import { openDatabase } from "./open-database.ts";

const KILLS = Number(process.env["PARCOURS_CRASH_KILLS"] ?? 4);
const SEED = Number(process.env["PARCOURS_CRASH_SEED"] ?? Date.now() % 1_000_000);
const CLIENTS = 20;
const LIMIT_MS = 30_000 + KILLS * 20_000;

/** Repeatable moments: between 0.3 and 1.5 s after the server answers. */
const momentsOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 300 + (state % 1_200);
  };
};

const prepare = async (api: Api): Promise<string[]> => {
  await api.post("/programs", { definition: ledgerProgram });
  const published = await api.post("/programs/ledger/versions", {});
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  const ids: string[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const person = await api.post("/participants", { name: `Exemple ${index}` });
    const { body } = await api.post("/enrollments", { program: "ledger", participant: person.body["id"] });
    ids.push(String(body["id"]));
  }
  return ids;
};

const checkJournal = async (api: Api, enrollment: string, deeds: readonly Deed[]): Promise<number> => {
  const journal = await everyItem(api, `/enrollments/${enrollment}/journal?limit=200`);
  expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
  const marks = journal.flatMap(({ event }) => (event as { data?: { mark?: string } }).data?.mark ?? []);
  expect(new Set(marks).size, "applied twice").toBe(marks.length);
  const ok = deeds.filter(({ outcome }) => outcome === "ok").map(({ mark }) => mark);
  expect(
    ok.filter((mark) => !marks.includes(mark)),
    "acknowledged and lost",
  ).toEqual([]);
  const invoked = new Set(deeds.map(({ mark }) => mark));
  expect(
    marks.filter((mark) => !invoked.has(mark)),
    "never sent",
  ).toEqual([]);
  const { body } = await api.get(`/enrollments/${enrollment}`);
  expect((body["data"] as { entries: number }).entries).toBe(marks.length);
  return marks.length;
};

const checkDeliveries = (received: readonly Received[], enrollment: string, entries: number): void => {
  const first = new Map<string, number>();
  const own = received.filter(({ data }) => data.enrollment === enrollment);
  for (const { id, data } of own) if (!first.has(id)) first.set(id, data.sequence);
  // One announcement that the run started; for each entry that the form came and that the run moved.
  expect([...first.values()]).toEqual(Array.from({ length: 1 + 2 * entries }, (_, index) => index + 1));
};

const expectReplays = async (source: Source, enrollments: readonly string[]): Promise<void> => {
  const store = await connect(source);
  const service = createService({ store, secret: new Uint8Array(32) });
  try {
    const [organization] = await listOrganizations(store.db);
    const context: Context = systemContext(service, organization!.id);
    await expectReplayable(context, enrollments);
  } finally {
    await service.close();
    await store.close();
  }
};

test(
  `${KILLS} kills under load: nothing acknowledged is lost, nothing is applied twice`,
  { timeout: LIMIT_MS },
  async () => {
    const { source, settings } = await openDatabase(await temporaryFolder());
    const port = await freePort();
    let server = startServer(port, settings);
    await server.ready;
    const api = apiAt(server.address);
    const receiver = await openReceiver();
    const endpoint = await api.post("/webhooks", { url: receiver.url, types: ["*"] });
    receiver.setSecret(String(endpoint.body["secret"]));
    const enrollments = await prepare(api);

    const driver = startDriver(api, enrollments);
    const moment = momentsOf(SEED);
    const starts: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, moment());
      });
      server.child.kill("SIGKILL");
      expect(await server.ended).toEqual({ code: null, signal: "SIGKILL" });
      const began = performance.now();
      server = startServer(port, settings);
      await server.ready;
      starts.push(Math.round(performance.now() - began));
    }
    await driver.stop();

    const { history } = driver;
    expect(history.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    let applied = 0;
    for (const id of enrollments) {
      const entries = await checkJournal(
        api,
        id,
        history.filter(({ enrollment }) => enrollment === id),
      );
      applied += entries;
      await eventually(() => checkDeliveries(receiver.received, id, entries), 60_000);
    }
    expect(receiver.refused).toEqual([]);
    server.child.kill("SIGTERM");
    expect(await server.ended).toEqual({ code: 0, signal: null });
    await expectReplays(source, enrollments);
    const again = history.filter(({ sent }) => sent > 1).length;
    const replayed = history.filter((deed) => deed.replayed).length;
    process.stdout.write(
      `seed ${SEED}: ${KILLS} kills, ${history.length} events acknowledged, ${applied} applied, ${again} sent again, ` +
        `${replayed} answered from their key, ${receiver.received.length} webhooks, ready again after ${Math.max(0, ...starts)} ms at most\n`,
    );
    expect(applied).toBe(history.length);
  },
);
