import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type GroupSession = Schemas["GroupSession"];
export type GroupSessionFile = Schemas["GroupSessionFile"];
export type SessionPerson = GroupSessionFile["people"][number];
export type Attendance = NonNullable<SessionPerson["attendance"]>;
export type SessionKind = Schemas["GroupSessionKind"];

/** Kinds of group moments of all programs. */
export const sessionKindsQuery = queryOptions({
  queryKey: ["session-kinds"],
  queryFn: async ({ signal }) => (await api.get("/api/group-session-kinds", { signal })).items,
  staleTime: 60_000,
});

/**
 * Group moments, the latest first; `open`: those where somebody's attendance is to be noted; `before`: those that begin
 * before an instant.
 */
export const groupSessionsQuery = (open: boolean, before?: string) =>
  infiniteQueryOptions({
    queryKey: ["group-sessions", open, before],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/group-sessions", {
        query: { ...(open && { open: "true" as const }), before, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const groupSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ["group-session", id],
    queryFn: async ({ signal }) => await api.get("/api/group-sessions/{id}", { path: { id }, signal }),
  });

/** Group moments where a person is or was expected. */
export const sessionsOfQuery = (person: string) =>
  queryOptions({
    queryKey: ["file", person, "group-sessions"],
    queryFn: async ({ signal }) =>
      (await api.get("/api/participants/{id}/group-sessions", { path: { id: person }, signal })).items,
  });

export const groupSessionsApi = {
  create: async (body: Schemas["NewGroupSession"], idempotencyKey: string) =>
    await api.post("/api/group-sessions", { body, idempotencyKey }),
  change: async (id: string, body: Schemas["GroupSessionChange"]) =>
    await api.patch("/api/group-sessions/{id}", { path: { id }, body }),
  expect: async (id: string, body: Schemas["ExpectedPeople"]) =>
    await api.post("/api/group-sessions/{id}/people", { path: { id }, body }),
  drop: async (id: string, enrollment: string) =>
    await api.delete("/api/group-sessions/{id}/people/{enrollment}", { path: { id, enrollment } }),
  attend: async (id: string, people: { enrollment: string; attendance: Attendance }[], idempotencyKey: string) =>
    await api.post("/api/group-sessions/{id}/attendance", { path: { id }, body: { people }, idempotencyKey }),
};
