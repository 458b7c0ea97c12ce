import {
  createService,
  listPrograms,
  readFeed,
  startDeliveriesWorker,
  systemContext,
  type Context,
  type FeedEntry,
} from "@parcours/service";
import { expectConsistent } from "@parcours/service/testing";
import { connect, listOrganizations } from "@parcours/store";
import { settleFeed } from "@parcours/store/testing";
import { onTestFinished } from "vitest";
import type { Database } from "./database.ts";
import type { Receiver } from "./receiver.ts";

/** What a killed process had taken is taken again when its lease has ended. */
const LEASE_MS = 61_000;

/** The service on what crashed processes left behind, at a time when all that they had claimed is free again. */
export const openAftermath = async ({ source, secret }: Database): Promise<Context> => {
  const clock = (): Date => new Date(Date.now() + LEASE_MS);
  const store = await connect(source, { clock });
  const service = createService({ store, secret, clock, webhookAllow: ["127.0.0.0/8"] });
  onTestFinished(async () => {
    await service.close();
    await store.close();
  });
  const [organization] = await listOrganizations(store.everywhere());
  return systemContext(service, organization!.id);
};

/** Sends what is left to send, until the receiver has accepted all of it. */
export const deliverTheRest = async (context: Context, receiver: Receiver, ids: readonly string[]): Promise<void> => {
  const service = context.service as ReturnType<typeof createService>;
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const worker = startDeliveriesWorker(service, {
    owner: "aftermath",
    onError: reject,
    schedule: Array.from({ length: 30 }, () => 0),
  });
  try {
    await Promise.race([failed, receiver.untilAccepted(ids)]);
  } finally {
    await worker.stop();
  }
};

/** The feed from its start to its end. */
export const wholeFeed = async (context: Context): Promise<FeedEntry[]> => {
  await settleFeed(context.service.store);
  const entries: FeedEntry[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await readFeed(context, { after, limit: 500, types: ["enrollment.transitioned"] });
    if (page.items.length === 0) return entries;
    entries.push(...page.items);
    after = page.next;
  }
};

/** Every stored snapshot is the replay of its journal, and timers, tasks and head-counts say what the snapshots say. */
export const expectWhole = async (context: Context): Promise<{ runs: number; entries: number }> => {
  const { items } = await listPrograms(context);
  return await expectConsistent(context, items[0]!.id);
};
