/** WH-14, WH-20, FT-11: nine receivers hear of everything in time while the tenth never answers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook as Verifier } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import { ask } from "../kills/api.ts";
import { openDatabase } from "../kills/database.ts";
import { TURN } from "../kills/relay-program.ts";
import { startServer } from "../kills/server.ts";
import { addWebhook, percentile, say, startJourneys } from "../chaos/journeys.ts";

/** Events a second; another by environment, to find where it ends. */
const RATE = Number(process.env["PARCOURS_FAULTS_RATE"] ?? 100);
const SECONDS = 30;
const PEOPLE = 200;
/** To a receiver. On a busy machine each takes its time to answer. */
const AT_A_TIME = 8;
const MOST_MS = 2_000;

/** Takes every delivery, or answers none. */
const openEar = async (answers: boolean) => {
  const heard: { id: string; lateMs: number }[] = [];
  const faults: unknown[] = [];
  let verifier: Verifier | undefined;
  const server = createServer((request, response) => {
    const at = Date.now();
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      try {
        const headers = request.headers as Record<string, string>;
        const { data } = verifier!.verify(Buffer.concat(chunks).toString("utf8"), headers) as {
          data: { recordedAt: string };
        };
        heard.push({ id: headers["webhook-id"]!, lateMs: at - Date.parse(data.recordedAt) });
      } catch (error) {
        faults.push(error);
      }
      if (answers) response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, heard, faults, trust: (secret: string) => (verifier = new Verifier(secret)) };
};

test(`nine endpoints are tried within two seconds of ${RATE} events a second, while the tenth hangs`, async () => {
  const database = await openDatabase();
  const server = startServer(database.settings);
  const enrollments = await startJourneys(server, PEOPLE);
  const nine = await Promise.all(Array.from({ length: 9 }, async () => await openEar(true)));
  const tenth = await openEar(false);
  for (const ear of [...nine, tenth])
    ear.trust((await addWebhook(server, ear.url, { maxConcurrent: AT_A_TIME })).secret);

  const failures: unknown[] = [];
  const answered: Promise<void>[] = [];
  const turn = async (number: number): Promise<void> => {
    const asked = performance.now();
    const body = { type: TURN, data: { marker: `turn-${number}` } };
    const path = `/api/enrollments/${enrollments[number % PEOPLE]!}/events`;
    const answer = await ask(server, { method: "POST", path, body });
    if (answer.outcome !== "ok") failures.push(answer);
    answers.push(performance.now() - asked);
  };
  const answers: number[] = [];
  const begun = performance.now();
  for (let number = 0; number < RATE * SECONDS; number += 1) {
    await pause(Math.max(0, begun + (number * 1_000) / RATE - performance.now()));
    answered.push(turn(number));
  }
  await Promise.all(answered);
  const sentIn = (performance.now() - begun) / 1_000;
  expect(failures).toEqual([]);
  const counts = (): number[] => nine.map(({ heard }) => new Set(heard.map(({ id }) => id)).size);
  await expect
    .poll(counts, { timeout: 60_000, interval: 100 })
    .toEqual(Array.from({ length: 9 }, () => RATE * SECONDS));
  expect(nine.flatMap(({ faults }) => faults)).toEqual([]);
  expect(tenth.heard.length).toBeGreaterThan(0);

  const late = nine.flatMap(({ heard }) => heard.map(({ lateMs }) => lateMs));
  const [half, p95, most] = [percentile(late, 50), percentile(late, 95), Math.max(...late)];
  say(
    `${database.settings["DATABASE_URL"] === undefined ? "embedded" : "PostgreSQL"}: ${RATE * SECONDS} events in ` +
      `${Math.round(sentIn * 10) / 10} s, answered in ${Math.round(percentile(answers, 95))} ms (p95); ` +
      `first attempts ${half} ms after the record (half), ${p95} ms (p95), ${most} ms (most)`,
  );
  expect(p95).toBeLessThan(MOST_MS);
}, 240_000);
