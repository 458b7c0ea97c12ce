/** FT-04: the way to PostgreSQL swallows everything for a minute, then is slow; the process stays, says so, and goes on. */
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startCluster } from "../../load/service/cluster.ts";
import { expectWhole, openAftermath } from "../kills/aftermath.ts";
import { drive } from "../kills/clients.ts";
import { openHistory } from "../kills/history.ts";
import { readJournals } from "../kills/journals.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";
import { openReceiver } from "../kills/receiver.ts";
import { API_KEY, type Server, startServer } from "../kills/server.ts";
import { startRelay } from "../kills/start-relay.ts";
import { openTcpProxy } from "../kills/tcp-proxy.ts";
import { judge, NO_FAULTS } from "../kills/verdict.ts";

const AWAY_MS = Number(process.env["PARCOURS_FAULTS_AWAY"] ?? 60) * 1000;
const SLOW_MS = 20_000;
const SECRET = "a secret of the crash tests, long enough";
const cluster = await startCluster();

/** What somebody is told who asks while the database is away: the status, whether they know when to come back, how late. */
const probe = async (server: Server): Promise<{ status: number; retry: boolean; ms: number }> => {
  const began = performance.now();
  const answer = await fetch(`${await server.address()}/api/enrollments?limit=1`, {
    headers: { authorization: `Bearer ${API_KEY}` },
    signal: AbortSignal.timeout(30_000),
  });
  await answer.text();
  return { status: answer.status, retry: answer.headers.has("retry-after"), ms: performance.now() - began };
};

test.skipIf(cluster === undefined)(
  "nobody waits for ever for a database that is out of reach or slow (without PostgreSQL: there is no way to it)",
  { timeout: 400_000 },
  async () => {
    onTestFinished(cluster!.stop);
    const url = new URL(cluster!.url);
    const proxy = await openTcpProxy(Number(url.port));
    onTestFinished(proxy.close);
    url.port = String(proxy.port);
    const seed = seedOfRun();
    const settings = { DATABASE_URL: url.href, PARCOURS_SECRET: SECRET };
    const receiver = await openReceiver(randomFrom(seed + 1));
    const server = startServer({ ...settings, PARCOURS_LOG: "silent" });
    const enrollments = await startRelay(server, receiver);
    const history = openHistory();
    const load = drive({ server, history, enrollments, random: randomFrom(seed), clients: 20 });
    await Promise.race([load.failed, history.answers(200)]);
    const memory = await server.memory();

    proxy.swallow();
    const told: Awaited<ReturnType<typeof probe>>[] = [];
    const until = performance.now() + AWAY_MS;
    while (performance.now() < until) told.push(await Promise.race([load.failed, probe(server)]));
    const grown = (await server.memory()) - memory;
    proxy.open();
    const began = performance.now();
    await Promise.race([load.failed, history.answers(1)]);
    const recoveryMs = performance.now() - began;

    // Half a second for each statement: slow, but nothing breaks.
    await Promise.race([load.failed, history.answers(100)]);
    proxy.slow(500);
    const before = history.sent.filter(({ outcome }) => outcome === "ok").length;
    await Promise.race([load.failed, pause(SLOW_MS)]);
    const whileSlow = history.sent.filter(({ outcome }) => outcome === "ok").length - before;
    proxy.open();
    await load.end();

    const journals = await readJournals(server, enrollments);
    expect(server.starts()).toHaveLength(1);
    await server.end();
    // The first may have been on its way already, and have come back by itself; whoever was answered was told to come again.
    expect(told.length).toBeGreaterThan(2);
    for (const answer of told) expect(answer).toMatchObject({ status: 503, retry: true });
    expect(Math.max(...told.map(({ ms }) => ms))).toBeLessThan(20_000);
    // Not told by every system.
    expect(Number.isNaN(grown) ? 0 : grown).toBeLessThan(50);
    expect(recoveryMs).toBeLessThan(5_000);
    expect(whileSlow).toBeGreaterThan(10);
    const { faults, ...figures } = judge(history, journals);
    expect(faults).toEqual(NO_FAULTS);
    const secret = new Uint8Array(createHash("sha256").update(SECRET).digest());
    const source = { url: cluster!.url, connections: 2 };
    const whole = await expectWhole(await openAftermath({ source, settings, secret }));
    const slowest = Math.round(Math.max(...told.map(({ ms }) => ms)));
    process.stdout.write(
      `crash: ${JSON.stringify({ seed, awayMs: AWAY_MS, answers: told.length, slowestAnswerMs: slowest, grownMiB: Math.round(grown), recoveryMs: Math.round(recoveryMs), whileSlow, ...figures, ...whole })}\n`,
    );
  },
);
