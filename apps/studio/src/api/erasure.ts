import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type ErasurePlan = Schemas["ErasurePlan"];

/** What erasing a person would take away, read anew each time it is asked for. */
export const erasurePlanQuery = (id: string) =>
  queryOptions({
    queryKey: ["erasure", id],
    queryFn: async ({ signal }) => await api.get("/api/participants/{id}/erasure", { path: { id }, signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** Erases a person; `confirm` is of the plan that was shown. */
export const erasePerson = async (id: string, confirm: string, reason: string): Promise<void> =>
  void (await api.delete("/api/participants/{id}", {
    path: { id },
    query: { confirm },
    headers: { "parcours-reason": encodeURIComponent(reason) },
  }));
