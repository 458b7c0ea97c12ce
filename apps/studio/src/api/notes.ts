import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Note = Schemas["Note"];

/** What colleagues noted about a person, newest first. */
export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ["notes", id],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/notes", { path: { id }, signal })).items,
  });

interface NewNote {
  body: string;
  audience: Note["audience"];
  special: boolean;
  mentions: string[];
}

export const notesApi = {
  create: async (person: string, body: NewNote) =>
    await api.post("/api/participants/{id}/notes", { path: { id: person }, body }),
  remove: async (id: string) => {
    await api.delete("/api/notes/{id}", { path: { id } });
  },
};
