import type { Schemas } from "@parcours/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type ApiKey = Schemas["ApiKey"];
export type NewApiKey = Schemas["NewApiKey"];

/** Keys, newest first, those that have ended too. */
export const keysQuery = queryOptions({
  queryKey: ["keys"],
  queryFn: async ({ signal }) => (await api.get("/api/keys", { signal })).items,
});

export const keysApi = {
  create: async (body: Schemas["ApiKeyRequest"], idempotencyKey: string) =>
    await api.post("/api/keys", { body, idempotencyKey }),
  revoke: async (id: string) => {
    await api.delete("/api/keys/{id}", { path: { id } });
  },
};
