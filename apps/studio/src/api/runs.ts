import type { Data, Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import { type CaseloadFilter, givenOf } from "./people.ts";

export type PersonReport = Schemas["PersonReport"];
export type SentEvents = Data<"/api/enrollments/events", "post">;

/** Whom a piece of work is about: those that were chosen one by one, or all that a filter finds. */
export type Selection = { ids: readonly string[] } | { where: CaseloadFilter };

export interface BulkEvent {
  type: string;
  reason?: { code?: string; text?: string };
}

const meant = (selection: Selection) =>
  "ids" in selection ? { ids: [...selection.ids] } : { where: givenOf(selection.where) };

/** One event to many people: tried first, then for good. */
export const sendToMany = async (
  selection: Selection,
  event: BulkEvent,
  { dryRun, key }: { dryRun: boolean; key?: string },
): Promise<SentEvents> =>
  await api.post("/api/enrollments/events", {
    body: { ...meant(selection), event, dryRun },
    ...(key !== undefined && { idempotencyKey: key }),
  });

const POLL_MS = 700;

/** How far a run is, with the first of those who could not be moved; asked again until it is over. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ["runs", id],
    queryFn: async ({ signal }) =>
      await api.get("/api/runs/{id}", { path: { id }, query: { state: "failed", limit: 200 }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "done" ? false : POLL_MS),
  });

export { meant as meantBy };
