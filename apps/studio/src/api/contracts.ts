import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type ContractFile = Schemas["ContractFile"];

/** A person’s contracts over all programs, those of their pairs included, newest first. */
export const contractsQuery = (person: string) =>
  queryOptions({
    queryKey: ["file", person, "contracts"],
    queryFn: async ({ signal }) =>
      (await api.get("/api/participants/{id}/contracts", { path: { id: person }, signal })).items,
  });

/** What may be done to a contract with a reason. */
export type Ending = "decline" | "void" | "terminate";

export const signContract = async (id: string, role: string, consent: string): Promise<ContractFile> =>
  await api.post("/api/contracts/{id}/sign", { path: { id }, body: { role, consent } });

export const endContract = async (id: string, how: Ending, reason: string): Promise<ContractFile> => {
  const asked = { path: { id }, body: { reason } };
  if (how === "decline") return await api.post("/api/contracts/{id}/decline", asked);
  return how === "void"
    ? await api.post("/api/contracts/{id}/void", asked)
    : await api.post("/api/contracts/{id}/terminate", asked);
};

export const remindContract = async (id: string): Promise<ContractFile> =>
  await api.post("/api/contracts/{id}/remind", { path: { id } });

/** What was signed on paper. */
export interface SignedPaper {
  file: File;
  signedOn: string;
  witness: string;
  roles: readonly string[];
}

export const handInPaper = async (id: string, { file, signedOn, witness, roles }: SignedPaper): Promise<ContractFile> =>
  await api.upload("/api/contracts/{id}/paper", file, {
    path: { id },
    query: { signedOn, roles: roles.join(",") },
    headers: {
      "parcours-file-name": encodeURIComponent(file.name),
      "parcours-file-title": encodeURIComponent(witness),
    },
  });
