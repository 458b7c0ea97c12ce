import type { Schemas } from "@parcours/client";
import type { Definition } from "@parcours/core";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Program = Schemas["Program"];

const PAGE = 200;

/** Every program with its head-counts, without definitions. */
export const programsQuery = queryOptions({
  queryKey: ["programs"],
  queryFn: async ({ signal }) => (await api.get("/api/programs", { query: { limit: PAGE }, signal })).items,
  staleTime: 30_000,
});

/** A program by its slug or id. */
export const programQuery = (program: string) =>
  queryOptions({
    queryKey: ["programs", program],
    queryFn: async ({ signal }) => await api.get("/api/programs/{program}", { path: { program }, signal }),
    staleTime: 30_000,
  });

/** The definition of a version, as it was published; it never changes. */
export const definitionQuery = (program: string, version: number) =>
  queryOptions({
    queryKey: ["definitions", program, version],
    queryFn: async ({ signal }) => {
      const path = { program, version };
      // What was published has passed every check: it is a definition, not just any JSON.
      return (await api.get("/api/programs/{program}/versions/{version}/definition", { path, signal })) as Definition;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
