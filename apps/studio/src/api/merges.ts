import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Participant = Schemas["Participant"];
export type MergeResult = Schemas["MergeResult"];

/** Who may be the same person. */
export const lookalikesQuery = (id: string) =>
  queryOptions({
    queryKey: ["lookalikes", id],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/lookalikes", { path: { id }, signal })).items,
  });

/** People whose name, address or id begins so. Asked in a body: it is a name. */
export const peopleSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["people-search", q],
    queryFn: async ({ signal }) =>
      (await api.post("/api/participants/search", { body: { q, limit: 10 }, signal })).items,
    enabled: q.length > 1,
  });

/** What was merged into a file. */
export const mergesQuery = (id: string) =>
  queryOptions({
    queryKey: ["file", id, "merges"],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/merges", { path: { id }, signal })).items,
  });

export const mergesApi = {
  merge: async (id: string, body: { other: string; take: string[]; dryRun: boolean }) =>
    await api.post("/api/participants/{id}/merges", { path: { id }, body }),
  undo: async (id: string, merge: string) =>
    await api.delete("/api/participants/{id}/merges/{merge}", { path: { id, merge } }),
};
