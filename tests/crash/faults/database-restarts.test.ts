/** FT-03: PostgreSQL is stopped without warning and started again, over and over, while clients send events. */
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createDatabase } from "@parcours/store/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { startCluster } from "../../load/service/cluster.ts";
import { expectWhole, openAftermath } from "../kills/aftermath.ts";
import { drive } from "../kills/clients.ts";
import { openHistory } from "../kills/history.ts";
import { readJournals } from "../kills/journals.ts";
import { randomFrom, seedsOfRun, sizeOf } from "../kills/random.ts";
import { openReceiver } from "../kills/receiver.ts";
import { startServer } from "../kills/server.ts";
import { startRelay } from "../kills/start-relay.ts";
import { judge, NO_FAULTS } from "../kills/verdict.ts";

const RESTARTS = sizeOf("PARCOURS_FAULTS_RESTARTS", { once: 10, each: 4 });
const SECRET = "a secret of the crash tests, long enough";
const cluster = await startCluster();
afterAll(() => cluster?.stop());

test.skipIf(cluster === undefined).for(seedsOfRun())(
  "the database goes down and comes back; the server stays, and nothing is lost or doubled (without PostgreSQL: nothing to restart; seed %i)",
  { timeout: 400_000 },
  async (seed) => {
    const { source, remove } = await createDatabase(cluster!.url, 2);
    onTestFinished(remove);
    const settings = { DATABASE_URL: source.url, PARCOURS_SECRET: SECRET };
    const receiver = await openReceiver(randomFrom(seed + 1));
    const moments = randomFrom(seed + 2);
    const server = startServer({ ...settings, PARCOURS_LOG: "silent" });
    const enrollments = await startRelay(server, receiver);
    const history = openHistory();
    const load = drive({ server, history, enrollments, random: randomFrom(seed), clients: 20 });
    let slowest = 0;
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await Promise.race([load.failed, pause(2_500 + moments() * 5_000)]);
      cluster!.restart();
      const began = performance.now();
      // The process is the same, and takes events again within seconds.
      await Promise.race([load.failed, history.answers(1)]);
      slowest = Math.max(slowest, performance.now() - began);
    }
    await load.end();
    const journals = await readJournals(server, enrollments);
    expect(server.starts()).toHaveLength(1);
    await server.end();
    const { faults, ...figures } = judge(history, journals);
    expect(faults).toEqual(NO_FAULTS);
    expect(slowest).toBeLessThan(5_000);
    const secret = new Uint8Array(createHash("sha256").update(SECRET).digest());
    const whole = await expectWhole(await openAftermath({ source, settings, secret }));
    process.stdout.write(
      `crash: ${JSON.stringify({ seed, restarts: RESTARTS, slowestRecoveryMs: Math.round(slowest), ...figures, ...whole })}\n`,
    );
  },
);
