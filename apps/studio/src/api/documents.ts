import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { chosenOrganization } from "../session/chosen-organization.ts";
import { api } from "./api.ts";

export type PersonDocument = Schemas["Document"];

/** Papers in a person's file. */
export const documentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["documents", id],
    queryFn: async ({ signal }) => (await api.get("/api/participants/{id}/documents", { path: { id }, signal })).items,
  });

/** Adds a paper: the request is the file itself. */
export const addDocument = async (person: string, file: File): Promise<void> => {
  const organization = chosenOrganization();
  const title = file.name.replace(/\.[^.]+$/, "");
  const answer = await fetch(`/api/participants/${encodeURIComponent(person)}/documents`, {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      "accept-language": document.documentElement.lang,
      "parcours-file-name": encodeURIComponent(file.name),
      "parcours-file-title": encodeURIComponent(title),
      ...(organization !== undefined && { "parcours-organization": organization }),
    },
    body: file,
  });
  if (answer.ok) return;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new Error(problem.detail ?? answer.statusText);
};
