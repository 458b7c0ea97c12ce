import type { Data, Schemas } from "@parcours/client";
import type { Fact } from "@parcours/core";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import { type CaseloadFilter, givenOf } from "./people.ts";

export type PersonReport = Schemas["PersonReport"];
export type SentEvents = Data<"/api/enrollments/events", "post">;

/** Whom a piece of work is about: those that were chosen one by one, or all that a filter finds. */
export type Selection = { ids: readonly string[] } | { where: CaseloadFilter };

export interface BulkEvent {
  type: string;
  /** Answers of its form, the same for all. */
  data?: Record<string, Fact>;
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

/** Everybody who could not be moved, page after page. */
export const failedIds = async (id: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const query: { state: "failed"; limit: number; after: number } = { state: "failed", limit: 200, after };
    const page: Schemas["Run"] = await api.get("/api/runs/{id}", { path: { id }, query });
    ids.push(...page.people.map(({ enrollment }) => enrollment));
    after = page.next;
  }
  return ids;
};

export { meant as meantBy };
