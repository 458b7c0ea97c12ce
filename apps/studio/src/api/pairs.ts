import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type PairProgram = Schemas["PairProgram"];
export type Pair = Schemas["Pair"];
export type PairFile = Schemas["PairFile"];
export type Match = Schemas["Match"];
export type PairStatus = "open" | "done";

/** Programs of pairs and teams. */
export const pairProgramsQuery = queryOptions({
  queryKey: ["pair-programs"],
  queryFn: async ({ signal }) => (await api.get("/api/pair-programs", { signal })).items,
  staleTime: 60_000,
});

/** Pairs of a program, newest first. Asked in a body: what is looked for is a name. */
export const pairsQuery = (program: string, status: PairStatus, q: string) =>
  infiniteQueryOptions({
    queryKey: ["enrollments", "pairs", program, status, q],
    queryFn: async ({ pageParam, signal }) =>
      await api.post("/api/pairs/search", {
        body: {
          program,
          status,
          ...(q !== "" && { q }),
          ...(pageParam !== undefined && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Everything about one pair. */
export const pairQuery = (id: string) =>
  queryOptions({
    queryKey: ["file", "pair", id],
    queryFn: async ({ signal }) => await api.get("/api/pairs/{id}", { path: { id }, signal }),
  });

/** The pairs in which a person takes part. */
export const pairsOfQuery = (person: string) =>
  queryOptions({
    queryKey: ["file", person, "pairs"],
    queryFn: async ({ signal }) =>
      (await api.get("/api/participants/{id}/pairs", { path: { id: person }, signal })).items,
  });

/** Who can be proposed a pair now, whoever has waited longest first. */
export const readyQuery = (program: string, member: string) =>
  queryOptions({
    queryKey: ["enrollments", "ready", program, member],
    queryFn: async ({ signal }) =>
      await api.get("/api/programs/{program}/ready/{member}", { path: { program, member }, signal }),
  });

/** Who might fit somebody, the best first. */
export const matchesQuery = (enrollment: string, program: string, member: string) =>
  queryOptions({
    queryKey: ["enrollments", "matches", enrollment, program, member],
    queryFn: async ({ signal }) =>
      await api.get("/api/enrollments/{id}/matches", {
        path: { id: enrollment },
        query: { program, member, limit: 200 },
        signal,
      }),
  });

/** Opens the pair's own journey; nothing is told to anybody by that alone. */
export const startPair = async (
  program: string,
  members: Record<string, string>,
  idempotencyKey: string,
): Promise<string> => (await api.post("/api/enrollments", { body: { program, members }, idempotencyKey })).id;
