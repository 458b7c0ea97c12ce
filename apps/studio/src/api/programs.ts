import type { Data, Schemas } from "@parcours/client";
import type { Definition } from "@parcours/core";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Program = Schemas["Program"];

const PAGE = 200;

/** Every program with its head-counts, without definitions: an organization makes more over the years than one page holds. */
export const programsQuery = queryOptions({
  queryKey: ["programs"],
  queryFn: async ({ signal }) => {
    const programs: Program[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
      const page: Data<"/api/programs", "get"> = await api.get("/api/programs", { query, signal });
      programs.push(...page.items);
      if (page.next === null) return programs;
      cursor = page.next;
    }
  },
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
