import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type OpenApplication = Schemas["OpenApplication"];

const MINUTE_MS = 60_000;

/** Applications from public pages that are part of nobody's file yet, oldest first. */
export const applicationsQuery = infiniteQueryOptions({
  queryKey: ["applications"],
  queryFn: async ({ pageParam, signal }) =>
    await api.get("/api/applications", { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
  refetchInterval: 2 * MINUTE_MS,
});

export const applicationsApi = {
  take: async (id: string) => await api.post("/api/applications/{id}/take", { path: { id } }),
  discard: async (id: string) => {
    await api.delete("/api/applications/{id}", { path: { id } });
  },
};
