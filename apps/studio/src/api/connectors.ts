import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import type { Role } from "./session.ts";

export type Connector = Schemas["Connector"];
export type ConnectorKind = Connector["kind"];
export type NewConnector = Schemas["NewConnector"];
export type Receipt = Schemas["InboundReceipt"];
export type Trial = Schemas["InboundTrial"];

export const connectorsQuery = queryOptions({
  queryKey: ["connectors"],
  queryFn: async ({ signal }) => (await api.get("/api/connectors", { signal })).items,
});

export const connectorQuery = (id: string) =>
  queryOptions({
    queryKey: ["connectors", id],
    queryFn: async ({ signal }) => await api.get("/api/connectors/{id}", { path: { id }, signal }),
  });

/** The columns that a spreadsheet may have. */
export const columnsQuery = (program: string, role: Role) =>
  queryOptions({
    queryKey: ["connectors", "columns", program, role],
    queryFn: async ({ signal }) =>
      (await api.get("/api/connectors/columns", { query: { program, role }, signal })).items,
    enabled: program !== "",
  });

const PAGE = 50;
const LIVE_MS = 10_000;

/** What came in, newest first. */
export const receiptsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["connectors", id, "receipts"],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/connectors/{id}/receipts", {
        path: { id },
        query: { limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LIVE_MS,
  });

export const connectorsApi = {
  create: async (body: Schemas["NewConnectorRequest"], idempotencyKey: string) =>
    await api.post("/api/connectors", { body, idempotencyKey }),
  change: async (id: string, body: Schemas["ConnectorChange"]) =>
    await api.patch("/api/connectors/{id}", { path: { id }, body }),
  renew: async (id: string, signatureKey?: string) =>
    await api.post("/api/connectors/{id}/renew", {
      path: { id },
      body: signatureKey === undefined ? {} : { signatureKey },
    }),
  remove: async (id: string) => {
    await api.delete("/api/connectors/{id}", { path: { id } });
  },
  try: async (body: Schemas["InboundTrialRequest"]) => await api.post("/api/connectors/try", { body }),
};
