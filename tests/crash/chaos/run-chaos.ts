import { setTimeout as pause } from "node:timers/promises";
import { MOST_HELD } from "@parcours/store";
import { expect } from "vitest";
import { ask, demand } from "../kills/api.ts";
import { openDatabase } from "../kills/database.ts";
import { type Random, randomFrom } from "../kills/random.ts";
import { TURN } from "../kills/relay-program.ts";
import { type Server, startServer } from "../kills/server.ts";
import { type ChaoticReceiver, EVERYTHING, openChaoticReceiver } from "./chaotic-receiver.ts";
import { addWebhook, forEach, post, say, startJourneys } from "./journeys.ts";
import { judge, type Logged, NO_FAULTS } from "./verdict.ts";

export interface ChaosOptions {
  events: number;
  people: number;
  /** How often the sender is killed. */
  kills: number;
  /** Seconds that a receiver has to answer. */
  timeout: number;
  withinMs: number;
  seed: number;
}

const get = async <T>(server: Server, path: string): Promise<T> => await demand<T>(server, { method: "GET", path });

/** Asks again under the same key until it is done, over crashes. */
const insist = async <T>(
  server: Server,
  method: "GET" | "POST" | "PATCH",
  path: string,
  more: object = {},
): Promise<T> => {
  for (;;) {
    const answer = await ask<T>(server, { method, path, ...more });
    if (answer.outcome === "ok") return answer.body;
    if (answer.outcome === "refused") throw new Error(`${method} ${path}: ${answer.text}`);
  }
};

const send = async (server: Server, enrollments: readonly string[], events: number): Promise<void> =>
  await forEach(events, async (number) => {
    const path = `/api/enrollments/${enrollments[number % enrollments.length]!}/events`;
    const body = { type: TURN, data: { marker: `turn-${number}` } };
    await insist(server, "POST", path, { body, key: `turn-${number}` });
  });

/** Kills the server whenever another part of all that is to be delivered has been accepted. */
const killByTheWay = async (
  server: Server,
  receiver: ChaoticReceiver,
  { events, kills }: ChaosOptions,
  random: Random,
) => {
  for (let kill = 1; kill <= kills; kill += 1) {
    const enough = (events * kill) / (kills + 1);
    while (receiver.accepted.size < enough) await pause(5);
    await pause(random() * 50);
    await server.crash();
  }
};

/** The operator of a receiver that said it was gone: enables it, and asks for what it missed. */
const reviveGone = async (server: Server, id: string, since: string, over: AbortSignal): Promise<number> => {
  let revived = 0;
  while (!over.aborted) {
    await pause(300);
    const { status } = await insist<{ status: string }>(server, "GET", `/api/webhooks/${id}`);
    if (status === "enabled") continue;
    revived += 1;
    await enable(server, id);
    // Refused when it said so again meanwhile: then the next time.
    await ask(server, { method: "POST", path: `/api/webhooks/${id}/replay`, body: { failedSince: since } });
  }
  return revived;
};

const enable = async (server: Server, id: string): Promise<void> =>
  void (await insist(server, "PATCH", `/api/webhooks/${id}`, { body: { status: "enabled" } }));

const logOf = async (server: Server, id: string): Promise<Logged[]> => {
  const log: Logged[] = [];
  for (let cursor = ""; ;) {
    const page = await get<{ items: Logged[]; next: string | null }>(
      server,
      `/api/webhooks/${id}/deliveries?limit=200${cursor}`,
    );
    log.push(...page.items);
    if (page.next === null) return log;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

const announcedBy = async (server: Server): Promise<Set<string>> => {
  const ids = new Set<string>();
  for (let after = ""; ;) {
    const query = `/api/events?types=enrollment.transitioned&limit=200${after}`;
    const page = await get<{ items: { id: string }[]; next: string }>(server, query);
    for (const { id } of page.items) ids.add(id);
    if (after === `&after=${page.next}`) return ids;
    after = `&after=${page.next}`;
  }
};

/** Until nothing waits any more, and as much is in the log as there is to be. */
const settled = async (server: Server, id: string, least: number, withinMs: number): Promise<void> => {
  const end = Date.now() + withinMs;
  for (;;) {
    const { pending } = await get<{ pending: number }>(server, `/api/webhooks/${id}/health`);
    if (pending === 0 && (await logOf(server, id)).length >= least) return;
    if (Date.now() > end) throw new Error(`${pending} deliveries of ${id} still wait`);
    await pause(500);
  }
};

/** Asks for what did not arrive, over the whole feed: a request looks at a part of it and says where to go on. */
const replayFailed = async (server: Server, id: string, since: string): Promise<number> => {
  let sent = 0;
  for (let after: string | null | undefined; after !== null;) {
    const asked = { failedSince: since, ...(after !== undefined && { after }) };
    const path = `/api/webhooks/${id}/replay`;
    const page: { queued: number; next: string | null } = await post(server, path, asked);
    sent += page.queued;
    after = page.next;
  }
  return sent;
};

/** Sends again by hand what is not delivered, until all of it is. */
const deliverTheRest = async (server: Server, id: string, since: string, withinMs: number): Promise<number> => {
  for (let sent = 0; ;) {
    const queued = await replayFailed(server, id, since);
    sent += queued;
    if (queued === 0) return sent;
    await settled(server, id, 0, withinMs);
  }
};

/**
 * FT-09, FT-10: two receivers that answer in every way there is, one of which says now and then that it is gone, and a
 * sender that is killed. Whatever was announced ends delivered or visibly failed, signed, under one id, in order. Returns
 * how many were so before anybody asked for the rest.
 */
export const runChaos = async (options: ChaosOptions): Promise<{ delivered: number; failed: number }> => {
  const { events, people, kills, timeout, withinMs, seed } = options;
  say(`chaos: ${events} events, ${kills} kills, seed ${seed}; PARCOURS_CRASH_SEED=${seed} repeats it`);
  const began = performance.now();
  const database = await openDatabase();
  const schedule = Array.from({ length: 12 }, () => 1).join(",");
  const server = startServer({
    ...database.settings,
    PARCOURS_WEBHOOK_SCHEDULE: schedule,
    PARCOURS_WEBHOOK_TIMEOUT: String(timeout),
  });
  const enrollments = await startJourneys(server, people);
  const [steady, leaver] = await Promise.all([
    openChaoticReceiver(EVERYTHING, randomFrom(seed + 1)),
    openChaoticReceiver({ ...EVERYTHING, gone: 1_000 / (events / 5) }, randomFrom(seed + 2)),
  ]);
  const since = new Date(Date.now() - 1_000).toISOString();
  const [one, other] = await Promise.all(
    [steady, leaver].map(async (receiver) => await addWebhook(server, receiver.url, { maxConcurrent: 16 })),
  );
  steady.trust(one!.secret);
  leaver.trust(other!.secret);

  const over = new AbortController();
  const underWay = async (): Promise<number> => {
    await Promise.all([send(server, enrollments, events), killByTheWay(server, steady, options, randomFrom(seed))]);
    await settled(server, one!.id, events, withinMs);
    over.abort();
    return Math.round((performance.now() - began) / 100) / 10;
  };
  const [inTime, revived] = await Promise.all([underWay(), reviveGone(server, other!.id, since, over.signal)]);
  await enable(server, other!.id);
  await settled(server, other!.id, 0, withinMs);

  const announced = await announcedBy(server);
  expect(announced.size).toBe(events);
  const first = judge(steady, announced, await logOf(server, one!.id));
  expect(first.faults).toEqual(NO_FAULTS);
  expect(first.disorder).toEqual([]);
  expect(first.delivered + first.failed).toBe(events);

  // What failed visibly, and what was missed while one was gone, is delivered as soon as somebody asks for it.
  steady.calmDown();
  leaver.calmDown();
  const byHand = await deliverTheRest(server, one!.id, since, withinMs);
  const byHandToLeaver = await deliverTheRest(server, other!.id, since, withinMs);
  for (const [receiver, webhook] of [
    [steady, one!],
    [leaver, other!],
  ] as const) {
    const { faults, delivered } = judge(receiver, announced, await logOf(server, webhook.id));
    expect(faults).toEqual(NO_FAULTS);
    expect(delivered).toBe(events);
  }
  await server.end();
  // A kill repeats at most what a process holds of a receiver: on its way, or answered and not written down yet.
  expect(first.repeated).toBeLessThanOrEqual(kills * MOST_HELD);
  const { faults: _, disorder: __, ...figures } = first;
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(
    `chaos: ${JSON.stringify({ database: "DATABASE_URL" in database.settings ? "postgres" : "pglite", seed, events, kills, ...figures, byHand, goneAndRevived: revived, byHandToLeaver, inTime, seconds })}`,
  );
  return { delivered: first.delivered, failed: first.failed };
};
