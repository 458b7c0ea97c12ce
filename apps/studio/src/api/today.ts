import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Today = Schemas["Today"];
export type TodayTask = Today["tasks"][number];
export type TodayHeld = Today["held"][number];
export type TodayContract = Today["contracts"][number];
export type TodayDeadline = Today["deadlines"][number];

const MINUTE_MS = 60_000;

/** What needs me now. Asked again while the page is open: others work too. */
export const todayQuery = queryOptions({
  queryKey: ["today"],
  queryFn: async ({ signal }) => await api.get("/api/today", { signal }),
  refetchInterval: 2 * MINUTE_MS,
});
