import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type OpenApplication = Schemas["OpenApplication"];

const MINUTE_MS = 60_000;

/** Applications from public pages that are part of nobody's file yet, oldest first. */
export const applicationsQuery = queryOptions({
  queryKey: ["applications"],
  queryFn: async ({ signal }) => (await api.get("/api/applications", { signal })).items,
  refetchInterval: 2 * MINUTE_MS,
});

export const applicationsApi = {
  take: async (id: string) => await api.post("/api/applications/{id}/take", { path: { id } }),
  discard: async (id: string) => {
    await api.delete("/api/applications/{id}", { path: { id } });
  },
};
