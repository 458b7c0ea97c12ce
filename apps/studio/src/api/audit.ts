import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type AuditEntry = Schemas["AuditEntry"];
export type AuditKind = Schemas["AuditKind"];
export type FileAccess = Schemas["FileAccess"];

/** What the log is narrowed to. */
export interface AuditFilter {
  /** Id of a user or a key. */
  actor?: string | undefined;
  /** Id of the person whose file it was. */
  person?: string | undefined;
  kind?: AuditKind | undefined;
  action?: string | undefined;
  /** Instants, UTC. */
  from?: string | undefined;
  to?: string | undefined;
}

interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** Who read or changed what, newest first. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: async ({ pageParam, signal }) =>
      (await api.get("/api/audit", { query: { ...filter, cursor: pageParam }, signal })) as PageOf<AuditEntry>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const ALARMS = 5;

/** The newest things that an administrator should look at. */
export const alarmsQuery = queryOptions({
  queryKey: ["audit", "alarms"],
  queryFn: async ({ signal }) =>
    ((await api.get("/api/audit", { query: { kind: "alarm", limit: ALARMS }, signal })) as PageOf<AuditEntry>).items,
});

export const verifyAudit = async () => await api.get("/api/audit/verification");

/** Who, by function, opened or changed a person's file. */
export const accessesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["accesses", id],
    queryFn: async ({ pageParam, signal }) =>
      (await api.get("/api/participants/{id}/accesses", {
        path: { id },
        query: { cursor: pageParam },
        signal,
      })) as PageOf<FileAccess>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
