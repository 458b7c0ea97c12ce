import { expect } from "vitest";
import { deliverTheRest, expectWhole, openAftermath, wholeFeed } from "./aftermath.ts";
import { openDatabase } from "./database.ts";
import { ALL_DELIVERED, judgeDeliveries } from "./deliveries.ts";
import { drive } from "./clients.ts";
import { openHistory } from "./history.ts";
import { announcedIn, readJournals } from "./journals.ts";
import { crashAtRandom } from "./nemesis.ts";
import { randomFrom } from "./random.ts";
import { openReceiver } from "./receiver.ts";
import { startRelay } from "./start-relay.ts";
import { startServer } from "./server.ts";
import { judge, NO_FAULTS } from "./verdict.ts";

const say = (text: string): void => void process.stdout.write(`crash: ${text}\n`);

/**
 * FT-01, FT-08: a server is killed again and again while clients send events; what they were told, what is stored and
 * what a receiver of webhooks saw agree. Gives how much was acknowledged.
 */
export const runKills = async ({
  kills,
  clients,
  seed,
}: {
  kills: number;
  clients: number;
  seed: number;
}): Promise<{ acknowledged: number }> => {
  say(`${kills} kills, seed ${seed}; PARCOURS_CRASH_SEED=${seed} repeats it`);
  const began = performance.now();
  const database = await openDatabase();
  const receiver = await openReceiver(randomFrom(seed + 1));
  const schedule = Array.from({ length: 60 }, () => 1).join(",");
  const server = startServer({ ...database.settings, PARCOURS_WEBHOOK_SCHEDULE: schedule });
  const enrollments = await startRelay(server, receiver);

  const history = openHistory();
  const load = drive({ server, history, enrollments, random: randomFrom(seed + 2), clients });
  await Promise.race([load.failed, crashAtRandom(server, history, { kills, random: randomFrom(seed) })]);
  await load.end();
  const journals = await readJournals(server, enrollments);
  await server.end();
  const inTime = receiver.arrivals.length;

  const { faults, ...figures } = judge(history, journals);
  expect(faults).toEqual(NO_FAULTS);
  // The crashes were felt.
  expect(history.sent.some(({ attempts }) => attempts > 1)).toBe(true);

  const aftermath = await openAftermath(database);
  const whole = await expectWhole(aftermath);
  const announced = announcedIn(journals, "enrollment.transitioned");
  expect((await wholeFeed(aftermath)).map(({ id }) => id).toSorted()).toEqual([...announced.keys()].toSorted());
  const drained = performance.now();
  await deliverTheRest(aftermath, receiver, [...announced.keys()]);
  const delivered = judgeDeliveries(receiver.arrivals, announced);
  expect(delivered.faults).toEqual(ALL_DELIVERED);

  const secondsSince = (moment: number): number => Math.round((performance.now() - moment) / 100) / 10;
  const slowestStart = Math.round(Math.max(...server.starts()));
  say(
    JSON.stringify({
      database: aftermath.service.store.kind,
      seed,
      kills,
      ...figures,
      ...whole,
      deliveries: delivered.deliveries,
      attempts: delivered.attempts,
      arrivedBeforeTheLastKill: inTime,
      slowestStart,
      deliveringTheRest: secondsSince(drained),
      seconds: secondsSince(began),
    }),
  );
  return { acknowledged: figures.acknowledged };
};
