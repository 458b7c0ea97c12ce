import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type SavedView = Schemas["SavedView"];

/** One's own saved views and those that are shared. */
export const viewsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: async ({ signal }) => (await api.get("/api/views", { signal })).items,
  staleTime: 60_000,
});

export const viewsApi = {
  create: async (body: { title: string; shared: boolean; query: Record<string, unknown> }) =>
    await api.post("/api/views", { body }),
  change: async (id: string, body: { title?: string; shared?: boolean; query?: Record<string, unknown> }) =>
    await api.patch("/api/views/{id}", { path: { id }, body }),
  remove: async (id: string) => {
    await api.delete("/api/views/{id}", { path: { id } });
  },
};
