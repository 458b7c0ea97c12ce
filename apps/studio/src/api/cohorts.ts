import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Cohort = Schemas["Cohort"];

/** Sessions or promotions of a program, newest first. */
export const cohortsQuery = (program: string) =>
  queryOptions({
    queryKey: ["cohorts", program],
    queryFn: async ({ signal }) => (await api.get("/api/cohorts", { query: { program }, signal })).items,
  });
