import type { Schemas } from "@parcours/client";
import type { Fact } from "@parcours/core";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Cohort = Schemas["Cohort"];
export type Place = Schemas["Place"];
export type PlacePerson = Schemas["PlacePerson"];

/** Sessions or promotions of a program, or of all, newest first. */
export const cohortsQuery = (program?: string) =>
  queryOptions({
    queryKey: ["cohorts", program ?? "all"],
    queryFn: async ({ signal }) => (await api.get("/api/cohorts", { query: { program }, signal })).items,
  });

export const cohortQuery = (id: string) =>
  queryOptions({
    queryKey: ["cohort", id],
    queryFn: async ({ signal }) => await api.get("/api/cohorts/{id}", { path: { id }, signal }),
  });

/** Places of a program in a cohort, with who waits and who was offered one. */
export const placesQuery = (program: string, cohort: string) =>
  queryOptions({
    queryKey: ["enrollments", "places", program, cohort],
    queryFn: async ({ signal }) =>
      (await api.get("/api/programs/{program}/places", { path: { program }, query: { cohort }, signal })).items,
  });

interface NewCohort {
  program: string;
  slug: string;
  title: string;
  data: Record<string, Fact>;
}

export const cohortsApi = {
  create: async (body: NewCohort, idempotencyKey: string) => await api.post("/api/cohorts", { body, idempotencyKey }),
  change: async (id: string, body: { title?: string; data?: Record<string, Fact> }) =>
    await api.patch("/api/cohorts/{id}", { path: { id }, body }),
};
