import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Enrollment = Schemas["Enrollment"];
export type PersonFile = Schemas["ParticipantFile"];
/** Whose journey it is: a person, or for a pair and a team their names. */
export type Subject = Pick<PersonFile["participant"], "name" | "attributes"> &
  Partial<Pick<PersonFile["participant"], "email" | "phone" | "birthDate" | "externalId">>;
export type EnrollmentInFile = PersonFile["enrollments"][number];
export type JournalEntry = Schemas["JournalEntry"];
export type NextEvent = Schemas["NextEvent"];
export type Task = Schemas["Task"];

/** What a caseload is narrowed to. */
export interface CaseloadFilter {
  program?: string | undefined;
  stage?: string | undefined;
  status?: "active" | "held" | "done" | undefined;
  site?: string | undefined;
  owner?: string | undefined;
  cohort?: string | undefined;
  /** The nearest deadline is before this instant. */
  dueBefore?: string | undefined;
  q?: string | undefined;
}

/** Only what was said: the API takes no empty criteria. */
export const givenOf = (filter: CaseloadFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ""),
  );

const PAGE = 60;

/** Enrollments, page by page as they are scrolled to. Asked in a body: what is looked for is a name. */
export const caseloadQuery = (filter: CaseloadFilter, sort?: "due") =>
  infiniteQueryOptions({
    queryKey: ["enrollments", filter, sort],
    queryFn: async ({ pageParam, signal }) =>
      await api.post("/api/enrollments/search", {
        body: {
          ...givenOf(filter),
          limit: PAGE,
          ...(sort !== undefined && { sort }),
          ...(pageParam !== undefined && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How many a filter finds. */
export const countQuery = (filter: CaseloadFilter) =>
  queryOptions({
    queryKey: ["enrollments", "count", filter],
    queryFn: async ({ signal }) => (await api.post("/api/enrollments/count", { body: givenOf(filter), signal })).count,
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

export type FoundPerson = Schemas["Participant"];
type NewPerson = Pick<FoundPerson, "name"> & Partial<Pick<FoundPerson, "email" | "phone" | "birthDate">>;

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** Of those who are found by the beginnings of words, few have the very name: enough are read to meet them. */
const MOST_ALIKE = 200;

/** Files that may be of the same person: the same name in any spelling of accents, or the same address. */
export const lookAlike = async ({ name, email }: NewPerson): Promise<FoundPerson[]> => {
  const searches = [name, ...(email === undefined ? [] : [email])];
  const found = await Promise.all(
    searches.map(async (q) => (await api.post("/api/participants/search", { body: { q, limit: MOST_ALIKE } })).items),
  );
  const isAlike = (one: FoundPerson): boolean =>
    plain(one.name) === plain(name) || (email !== undefined && plain(one.email ?? "") === plain(email));
  return [
    ...new Map(
      found
        .flat()
        .filter(isAlike)
        .map((one) => [one.id, one]),
    ).values(),
  ];
};

/** Opens somebody's file; answers its id. */
export const addPerson = async (body: NewPerson, idempotencyKey: string): Promise<string> =>
  (await api.post("/api/participants", { body, idempotencyKey })).id;

interface NewJourney {
  program: string;
  participant: string;
  cohort?: string;
  site?: string;
}

/** Begins a journey of somebody who has a file. */
export const startJourney = async (body: NewJourney, idempotencyKey: string): Promise<void> => {
  await api.post("/api/enrollments", { body, idempotencyKey });
};
