import type { Data } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Notifications = Data<"/api/notifications", "get">;
export type Notification = Notifications["items"][number];

const MINUTE_MS = 60_000;

/** How much is new. Asked again while a page is open: others work too. */
export const notificationCountQuery = queryOptions({
  queryKey: ["notifications", "count"],
  queryFn: async ({ signal }) => (await api.get("/api/notifications/count", { signal })).new,
  refetchInterval: MINUTE_MS,
});

/** What I was told, newest first. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: ["notifications", "list"],
  queryFn: async ({ pageParam, signal }) =>
    await api.get("/api/notifications", { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
  staleTime: 0,
  gcTime: 0,
});

/** I have seen what I was told until then. */
export const seeNotifications = async (until: string): Promise<void> => {
  await api.post("/api/notifications/seen", { body: { until } });
};
