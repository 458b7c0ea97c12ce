/** FT-06: three servers on one database behind a round-robin; one is frozen and goes on, one is killed, under load. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { deliverTheRest, expectWhole, openAftermath } from "../kills/aftermath.ts";
import { drive } from "../kills/clients.ts";
import { openDatabase } from "../kills/database.ts";
import { ALL_DELIVERED, judgeDeliveries } from "../kills/deliveries.ts";
import { openHistory } from "../kills/history.ts";
import { announcedIn, readJournals } from "../kills/journals.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";
import { openReceiver } from "../kills/receiver.ts";
import { startServer } from "../kills/server.ts";
import { inTurn } from "../kills/shared-servers.ts";
import { startRelay } from "../kills/start-relay.ts";
import { judge, NO_FAULTS } from "../kills/verdict.ts";

const FROZEN_MS = Number(process.env["PARCOURS_FAULTS_FROZEN"] ?? 60) * 1_000;

test("a server that is frozen and one that is killed lose and double nothing", { timeout: 400_000 }, async () => {
  const seed = seedOfRun();
  const database = await openDatabase();
  const receiver = await openReceiver(randomFrom(seed + 1));
  const settings = { ...database.settings, PARCOURS_WEBHOOK_SCHEDULE: Array.from({ length: 60 }, () => 1).join(",") };
  const first = startServer(settings);
  await first.address();
  const servers = [first, startServer(settings), startServer(settings)];
  await Promise.all(servers.map(async ({ address }) => await address()));
  const all = inTurn(servers);
  const enrollments = await startRelay(all, receiver);

  const history = openHistory();
  const load = drive({ server: all, history, enrollments, random: randomFrom(seed), clients: 12 });
  const goesOn = async (count: number): Promise<void> => await Promise.race([load.failed, history.answers(count)]);
  await goesOn(200);
  const thaw = await servers[1]!.freeze();
  const frozenAt = history.sent.length;
  await goesOn(20);
  await servers[2]!.crash();
  await Promise.race([load.failed, pause(FROZEN_MS)]);
  const whileFrozen = history.sent.length - frozenAt;
  thaw();
  await goesOn(200);
  await load.end();
  const journals = await readJournals(all, enrollments);
  await all.end();

  const { faults, ...figures } = judge(history, journals);
  expect(faults).toEqual(NO_FAULTS);
  // The two others went on meanwhile.
  expect(whileFrozen).toBeGreaterThan(50);
  const aftermath = await openAftermath(database);
  const whole = await expectWhole(aftermath);
  const announced = announcedIn(journals, "enrollment.transitioned");
  await deliverTheRest(aftermath, receiver, [...announced.keys()]);
  const delivered = judgeDeliveries(receiver.arrivals, announced);
  expect(delivered.faults).toEqual(ALL_DELIVERED);
  process.stdout.write(
    `crash: ${JSON.stringify({ seed, ...figures, ...whole, whileFrozen, deliveries: delivered.deliveries, attempts: delivered.attempts })}\n`,
  );
});
