/** WH-09, FT-12: the secret is rotated again and again under load; who knows only the old, then only the new one refuses nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as Verifier } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import { addWebhook, forEach, post, say, startJourneys } from "../chaos/journeys.ts";
import { openDatabase } from "../kills/database.ts";
import { TURN } from "../kills/relay-program.ts";
import { startServer } from "../kills/server.ts";

const EVENTS = 2_000;
const ROTATIONS = 10;
const PEOPLE = 100;

/** Knows one secret at a time: the new one only some deliveries after it was made. */
const openPinned = async () => {
  const refused: string[] = [];
  const accepted = new Set<string>();
  let verifier: Verifier | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = request.headers as Record<string, string>;
      try {
        verifier!.verify(Buffer.concat(chunks).toString("utf8"), headers);
        accepted.add(headers["webhook-id"]!);
        response.writeHead(204).end();
      } catch (error) {
        refused.push(String(error));
        response.writeHead(401).end();
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, refused, accepted, pin: (secret: string) => void (verifier = new Verifier(secret)) };
};

test(
  "a rotation under load loses nothing to receivers that know one secret at a time",
  { timeout: 300_000 },
  async () => {
    const database = await openDatabase();
    const server = startServer(database.settings);
    const enrollments = await startJourneys(server, PEOPLE);
    const receiver = await openPinned();
    const webhook = await addWebhook(server, receiver.url, { maxConcurrent: 8 });
    receiver.pin(webhook.secret);
    const reached = async (count: number): Promise<void> =>
      await expect.poll(() => receiver.accepted.size, { timeout: 120_000, interval: 5 }).toBeGreaterThanOrEqual(count);

    let sent = 0;
    const rotate = async (): Promise<void> => {
      for (let rotation = 1; rotation <= ROTATIONS; rotation += 1) {
        await reached((EVENTS * rotation) / (ROTATIONS + 2));
        const path = `/api/webhooks/${webhook.id}/rotate-secret`;
        const { secret } = await post<{ secret: string }>(server, path, { overlapHours: 1 });
        // The receiver still has the old one, and gets the new one half of the way to the next rotation.
        await reached((EVENTS * (rotation + 0.5)) / (ROTATIONS + 2));
        receiver.pin(secret);
      }
    };
    const send = async (): Promise<void> =>
      await forEach(EVENTS, async (number) => {
        const path = `/api/enrollments/${enrollments[number % PEOPLE]!}/events`;
        await post(server, path, { type: TURN, data: { marker: `turn-${number}` } });
        sent += 1;
      });
    await Promise.all([send(), rotate()]);
    await reached(EVENTS);
    expect(sent).toBe(EVENTS);
    expect(receiver.refused).toEqual([]);
    say(
      `rotation: ${receiver.accepted.size} deliveries over ${ROTATIONS} rotations, ${receiver.refused.length} refused`,
    );
  },
);
