import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type PeopleImport = Schemas["Import"];
export type ImportPreview = Schemas["ImportPreview"];
export type ImportRow = Schemas["ImportRow"];

/** What was decided besides the columns. */
export interface ImportOptions {
  program?: string;
  site?: string;
  sharedAddresses?: boolean;
}

const POLL_MS = 700;

/** An import; asked again while it goes on. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: async ({ signal }) => await api.get("/api/imports/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? POLL_MS : false),
  });

/** Fields of the organization's catalog that a column may hold. */
export const importFieldsQuery = queryOptions({
  queryKey: ["imports", "fields"],
  queryFn: async ({ signal }) => (await api.get("/api/imports/fields", { signal })).items,
});

/** Rows that could not be taken, in the order of the file. */
export const failedRowsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["imports", id, "failed"],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/imports/{id}/rows", {
        path: { id },
        query: { state: "failed", limit: 200, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const CHUNK = 0x8000;

/** The bytes of a file in base64. */
const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCodePoint(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
};

export const importsApi = {
  bring: async (file: File) =>
    await api.post("/api/imports", { body: { fileName: file.name, content: await base64Of(file) } }),
  map: async (id: string, mapping: Record<string, string>, options: ImportOptions) =>
    await api.put("/api/imports/{id}/mapping", { path: { id }, body: { mapping, options } }),
  start: async (id: string) => await api.post("/api/imports/{id}/start", { path: { id }, body: {} }),
  remove: async (id: string) => {
    await api.delete("/api/imports/{id}", { path: { id } });
  },
};
