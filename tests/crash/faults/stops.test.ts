/** FT-38: the server is asked to stop again and again under load, and another one started. */
import { expect, test } from "vitest";
import { expectWhole, openAftermath } from "../kills/aftermath.ts";
import { drive } from "../kills/clients.ts";
import { openDatabase } from "../kills/database.ts";
import { openHistory } from "../kills/history.ts";
import { readJournals } from "../kills/journals.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";
import { openReceiver } from "../kills/receiver.ts";
import { startServer } from "../kills/server.ts";
import { startRelay } from "../kills/start-relay.ts";
import { judge, NO_FAULTS } from "../kills/verdict.ts";

const STOPS = Number(process.env["PARCOURS_FAULTS_STOPS"] ?? 20);

test("a stop answers what it took, ends in time and with 0, and loses nothing", { timeout: 600_000 }, async () => {
  const seed = seedOfRun();
  const database = await openDatabase();
  const receiver = await openReceiver(randomFrom(seed + 1));
  const server = startServer(database.settings);
  const enrollments = await startRelay(server, receiver);
  const history = openHistory();
  const load = drive({ server, history, enrollments, random: randomFrom(seed), clients: 12 });
  const ends: { code: number | null; ms: number }[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await Promise.race([load.failed, history.answers(60)]);
    ends.push(await server.replace());
  }
  await Promise.race([load.failed, history.answers(20)]);
  await load.end();
  const journals = await readJournals(server, enrollments);
  await server.end();
  expect(ends.filter(({ code }) => code !== 0)).toEqual([]);
  const slowest = Math.max(...ends.map(({ ms }) => ms));
  expect(slowest).toBeLessThan(15_000);
  const { faults, ...figures } = judge(history, journals);
  expect(faults).toEqual(NO_FAULTS);
  // Nothing was done whose answer did not arrive: what was taken was answered before the connection was closed.
  expect({ replayed: figures.replayed, unknownDone: figures.unknownDone }).toEqual({ replayed: 0, unknownDone: 0 });
  const whole = await expectWhole(await openAftermath(database));
  process.stdout.write(
    `crash: ${JSON.stringify({ seed, stops: STOPS, slowestMs: Math.round(slowest), ...figures, ...whole })}\n`,
  );
});
