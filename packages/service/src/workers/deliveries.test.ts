import { settleFeed } from "@parcours/store/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, expect, test } from "vitest";
import { readFeed } from "../feed/read.ts";
import { openTestService, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { createWebhook } from "../webhooks/create.ts";
import { listWebhookDeliveries } from "../webhooks/read.ts";
import { liveThrough } from "../testing/live-through.ts";
import { openReceiver, type Receiver } from "../testing/open-receiver.ts";
import { startDeliveriesWorker } from "./deliveries.ts";

const { admin, service } = await openTestService({ realTime: true });
await publishDefinition(admin, welcomeProgram());
await settleFeed(service.store);

const faults: unknown[] = [];
const worker = startDeliveriesWorker(service, {
  owner: "test",
  graceMs: 100,
  schedule: [0.002, 0.004, 0.006, 0.008],
  onError: (error) => void faults.push(error),
});
const receivers: Receiver[] = [];
afterAll(async () => {
  await worker.stop();
  await Promise.all(receivers.map(async (receiver) => await receiver.close()));
});

const receive = async (reply?: Parameters<typeof openReceiver>[0], types?: readonly string[]) => {
  const receiver = await openReceiver(reply);
  receivers.push(receiver);
  const { value } = await createWebhook(admin, { url: receiver.url, types });
  return { ...receiver, ...value };
};

interface Body {
  type: string;
  timestamp: string;
  data: { id: string; sequence: number; enrollment: string };
}

test("a receiver that fails by turns gets every announcement, signed, each once in the end, in order", async () => {
  const failures = [{ status: 500 }, { status: 302, headers: { location: "/elsewhere" } }, { status: 429 }];
  const accepted: Body[] = [];
  const seen = new Map<string, { body: string; tries: number; failing: number }>();
  const receiver = await receive(({ headers, body }) => {
    const id = String(headers["webhook-id"]);
    const one = seen.get(id) ?? { body, tries: 0, failing: seen.size % 4 };
    // The body is frozen: what comes again is byte for byte what came before.
    expect(body).toBe(one.body);
    seen.set(id, { ...one, tries: one.tries + 1 });
    const failure = one.tries < one.failing ? failures[one.tries] : undefined;
    if (failure === undefined) accepted.push(JSON.parse(body) as Body);
    return failure ?? { status: 204 };
  });
  const lives = await Promise.all([2, 5, 3].map(async (count) => await liveThrough(admin, count)));
  await settleFeed(service.store);
  const feed = await readFeed(admin, { limit: 200 });
  const wanted = feed.items.filter(({ data }) => lives.includes(String(data["enrollment"])));
  expect(wanted.length).toBeGreaterThan(20);
  await receiver.until(() => accepted.length >= wanted.length);

  const verifier = new Webhook(receiver.secret);
  for (const { headers, body } of receiver.received) verifier.verify(body, headers as Record<string, string>);
  expect(accepted.map(({ data }) => data.id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  for (const life of lives) {
    const sequences = accepted.filter(({ data }) => data.enrollment === life).map(({ data }) => data.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  }
  const byId = new Map(wanted.map((item) => [item.id, item]));
  for (const { type, timestamp, data } of accepted) {
    expect(byId.get(data.id)).toMatchObject({ type, timestamp, data });
  }
  expect(receiver.received.some(({ body }) => body.includes("Secret"))).toBe(false);
  expect(faults).toEqual([]);
}, 90_000);

test("an endpoint that hangs holds up no other", async () => {
  const hanging = await receive(() => ({ status: 200, hang: true }));
  const healthy = await receive();
  const [id] = await Promise.all([liveThrough(admin, 8), liveThrough(admin, 0)]);
  const ofLife = (body: string): boolean => (JSON.parse(body) as Body).data.enrollment === id;
  await healthy.until((received) => received.filter(({ body }) => ofLife(body)).length >= 13);
  await hanging.until((received) => received.length >= 2);
  const log = await listWebhookDeliveries(admin, { id: hanging.id, state: "delivered" });
  expect(log.items).toEqual([]);
}, 90_000);
