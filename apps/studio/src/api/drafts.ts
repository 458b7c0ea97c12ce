import type { Data } from "@parcours/client";
import type { Document } from "@parcours/editor";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import type { Program } from "./programs.ts";

/** A draft as it stands on the server. */
export interface Draft {
  definition: unknown;
  revision: number;
  updatedAt: string;
  /** Who saved it last. */
  updatedBy?: string;
}

export type LibraryProgram = Data<"/api/library", "get">["items"][number];

const draftOf = ({ draft }: Program): Draft => ({
  definition: draft.definition,
  revision: draft.revision,
  updatedAt: draft.updatedAt,
  ...(draft.updatedBy !== undefined && { updatedBy: draft.updatedBy }),
});

/** A program with its draft, read anew each time the editor opens. */
export const draftQuery = (program: string) =>
  queryOptions({
    queryKey: ["draft", program],
    queryFn: async ({ signal }) => await api.get("/api/programs/{program}", { path: { program }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Drafts and what is made of them. */
export const draftApi = {
  read: async (program: string): Promise<Draft> =>
    draftOf(await api.get("/api/programs/{program}", { path: { program } })),
  save: async (program: string, definition: Document, revision: number): Promise<Program> =>
    await api.put("/api/programs/{program}/draft", {
      path: { program },
      // Any JSON of this shape is a draft.
      body: { definition: { ...definition } },
      revision,
    }),
  publish: async (program: string, note: string, revision: number) =>
    await api.post("/api/programs/{program}/versions", {
      path: { program },
      body: note === "" ? {} : { note },
      revision,
    }),
  create: async (definition: Document): Promise<Program> =>
    await api.post("/api/programs", { body: { definition: { ...definition } } }),
};

/** Programs that come with the software. */
export const libraryQuery = queryOptions({
  queryKey: ["library"],
  queryFn: async ({ signal }) => (await api.get("/api/library", { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** One of them. */
export const readLibraryProgram = async (slug: string): Promise<Document> =>
  (await api.get("/api/library/{slug}", { path: { slug } })) as unknown as Document;
