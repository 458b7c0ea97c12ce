import type { Language } from "@parcours/core";
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

/** Whoever signs in by link or by a provider has no password to confirm with. */
const confirmation = (password: string): { password?: string } => (password === "" ? {} : { password });

/** What people change about their own account. */
export const accountApi = {
  change: async (body: { name?: string; language?: Language }) => {
    await api.patch("/api/account", { body });
  },
  changePassword: async (body: { current?: string; next: string }) => {
    await api.post("/api/account/password", { body });
  },
  endSession: async (id: string) => {
    await api.delete("/api/account/sessions/{id}", { path: { id } });
  },
  endOtherSessions: async () => {
    await api.delete("/api/account/sessions");
  },
  beginFactor: async (password: string) => await api.post("/api/account/two-factor", { body: confirmation(password) }),
  confirmFactor: async (code: string) => {
    await api.post("/api/account/two-factor/confirm", { body: { code } });
  },
  removeFactor: async (password: string) => {
    await api.delete("/api/account/two-factor", { body: confirmation(password) });
  },
  renewBackupCodes: async (password: string) =>
    await api.post("/api/account/two-factor/backup-codes", { body: confirmation(password) }),
  /** Where the browser goes to link an identity. */
  linkProvider: async (provider: string) =>
    await api.post("/api/account/providers", { body: { provider, returnTo: "/account" } }),
  unlinkProvider: async (id: string) => {
    await api.delete("/api/account/providers/{id}", { path: { id } });
  },
};

/** Where one is signed in. */
export const openSessionsQuery = queryOptions({
  queryKey: ["open-sessions"],
  queryFn: async ({ signal }) => (await api.get("/api/account/sessions", { signal })).items,
});

/** Identities at providers by which one may sign in. */
export const linkedQuery = queryOptions({
  queryKey: ["linked-identities"],
  queryFn: async ({ signal }) => (await api.get("/api/account/providers", { signal })).items,
});
