import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Enrollment = Schemas["Enrollment"];
export type PersonFile = Schemas["ParticipantFile"];
export type EnrollmentInFile = PersonFile["enrollments"][number];
export type JournalEntry = Schemas["JournalEntry"];
export type NextEvent = Schemas["NextEvent"];
export type Task = Schemas["Task"];
export type Contract = Schemas["Contract"];

/** What a caseload is narrowed to. */
export interface CaseloadFilter {
  program?: string | undefined;
  stage?: string | undefined;
  status?: "active" | "held" | "done" | undefined;
  site?: string | undefined;
  q?: string | undefined;
}

const PAGE = 60;

/** Enrollments, page by page as they are scrolled to. Asked in a body: what is looked for is a name. */
export const caseloadQuery = (filter: CaseloadFilter) =>
  infiniteQueryOptions({
    queryKey: ["enrollments", filter],
    queryFn: async ({ pageParam, signal }) => {
      const { q = "", ...rest } = filter;
      const page = { limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) };
      if (q === "") return await api.get("/api/enrollments", { query: { ...rest, ...page }, signal });
      // What is typed is a name: it goes in the body, for addresses are kept in logs.
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      return await api.post("/api/enrollments/search", { body: { ...given, ...page, q }, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Everything that is kept about a person, over all programs. */
export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ["file", id],
    queryFn: async ({ signal }) => await api.get("/api/participants/{id}/file", { path: { id }, signal }),
  });

const JOURNAL_PAGE = 100;

/** What happened in an enrollment, oldest first. */
export const journalQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["journal", id],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/enrollments/{id}/journal", {
        path: { id },
        query: { after: pageParam, limit: JOURNAL_PAGE },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The places where an organization works. */
export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: async ({ signal }) => (await api.get("/api/sites", { signal })).items,
  staleTime: 60_000,
});
