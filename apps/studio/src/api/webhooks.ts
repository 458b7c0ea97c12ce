import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Webhook = Schemas["Webhook"];
export type WebhookHealth = Schemas["WebhookHealth"];
export type Delivery = Schemas["Delivery"];
export type DeliveryState = Delivery["state"];
export type FeedItem = Schemas["Feed"]["items"][number];

/** While one looks at them, they go on. */
const LIVE_MS = 10_000;

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: async ({ signal }) => (await api.get("/api/webhooks", { signal })).items,
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id],
    queryFn: async ({ signal }) => await api.get("/api/webhooks/{id}", { path: { id }, signal }),
  });

export const webhookHealthQuery = (id: string, hours = 24) =>
  queryOptions({
    queryKey: ["webhooks", id, "health", hours],
    queryFn: async ({ signal }) =>
      await api.get("/api/webhooks/{id}/health", { path: { id }, query: { hours }, signal }),
    refetchInterval: LIVE_MS,
  });

/** What a log of deliveries is narrowed to. */
export interface DeliveryFilter {
  state?: DeliveryState | undefined;
  type?: string | undefined;
  from?: string | undefined;
}

const PAGE = 30;

/** Deliveries, newest first. */
export const deliveriesQuery = (id: string, filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: ["webhooks", id, "deliveries", filter],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/webhooks/{id}/deliveries", {
        path: { id },
        query: { ...filter, limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LIVE_MS,
  });

/** One delivery with its body. */
export const deliveryQuery = (id: string, delivery: string) =>
  queryOptions({
    queryKey: ["webhooks", id, "delivery", delivery],
    queryFn: async ({ signal }) =>
      await api.get("/api/webhooks/{id}/deliveries/{delivery}", { path: { id, delivery }, signal }),
  });

/** Types of announcements; they change with the software only. */
export const eventTypesQuery = queryOptions({
  queryKey: ["event-types"],
  queryFn: async ({ signal }) => (await api.get("/api/event-types", { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

const FEED_PAGE = 200;
const FEED_SHOWN = 60;

/** The end of the feed as it was read, and where to go on: what comes after it is all that is asked for next time. */
interface Latest {
  items: FeedItem[];
  next: string | undefined;
}

/** The end of the feed, newest first: the last announcements, as a reader of the feed gets them. */
export const latestAnnouncementsQuery = queryOptions({
  queryKey: ["feed", "latest"],
  queryFn: async ({ signal, client, queryKey }): Promise<Latest> => {
    let { items, next }: Latest = client.getQueryData(queryKey) ?? { items: [], next: undefined };
    for (;;) {
      const page = await api.get("/api/events", {
        query: { limit: FEED_PAGE, ...(next !== undefined && { after: next }) },
        signal,
      });
      items = [...page.items.toReversed(), ...items].slice(0, FEED_SHOWN);
      next = page.next;
      if (page.items.length < FEED_PAGE) return { items, next };
    }
  },
  refetchInterval: LIVE_MS,
});

/** What is promised to receivers, in both languages. */
export const promisesQuery = queryOptions({
  queryKey: ["promises"],
  queryFn: async ({ signal }) => (await api.get("/api/promises", { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** What is sent again; `after` is where an earlier request left off. */
export type Replay =
  | { delivery: string }
  | { failedSince: string; after?: string }
  | { between: { from: string; to: string; after?: string } };

/** The rest of what is sent again. */
const restOf = (replay: Replay, after: string): Replay => {
  if ("delivery" in replay) return replay;
  return "failedSince" in replay ? { ...replay, after } : { between: { ...replay.between, after } };
};

/** How far a replay has come: what is on its way, and where the rest begins. */
export interface ReplayPart {
  queued: number;
  after: string | undefined;
}

export const webhooksApi = {
  create: async (body: Schemas["NewWebhook"], idempotencyKey: string) =>
    await api.post("/api/webhooks", { body, idempotencyKey }),
  change: async (id: string, body: Schemas["WebhookChange"]) =>
    await api.patch("/api/webhooks/{id}", { path: { id }, body }),
  remove: async (id: string) => {
    await api.delete("/api/webhooks/{id}", { path: { id } });
  },
  test: async (id: string) => await api.post("/api/webhooks/{id}/test", { path: { id } }),
  rotate: async (id: string, overlapHours: number) =>
    await api.post("/api/webhooks/{id}/rotate-secret", { path: { id }, body: { overlapHours } }),
  count: async (id: string, body: Replay) => await api.post("/api/webhooks/{id}/replay/count", { path: { id }, body }),
  /** Sends all of it, however many requests that takes, from where an earlier attempt has come to. Gives how many. */
  replay: async (
    id: string,
    replay: Replay,
    { from, onPart }: { from?: ReplayPart | undefined; onPart?: (part: ReplayPart) => void } = {},
  ): Promise<number> => {
    let { queued, after }: ReplayPart = from ?? { queued: 0, after: undefined };
    for (;;) {
      const body = after === undefined ? replay : restOf(replay, after);
      const part = await api.post("/api/webhooks/{id}/replay", { path: { id }, body });
      queued += part.queued;
      if (part.next === null) return queued;
      after = part.next;
      onPart?.({ queued, after });
    }
  },
};
