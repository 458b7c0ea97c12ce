import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

/** Papers in a person's file. */
export const documentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["documents", id],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/documents", { path: { id }, signal })).items,
  });

/** Adds a paper, titled as its file is called. */
export const addDocument = async (person: string, file: File): Promise<void> => {
  await api.upload("/api/participants/{id}/documents", file, {
    path: { id: person },
    headers: {
      "parcours-file-name": encodeURIComponent(file.name),
      "parcours-file-title": encodeURIComponent(file.name.replace(/\.[^.]+$/, "")),
    },
  });
};
