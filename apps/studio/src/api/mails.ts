import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type MailSettings = Schemas["MailSettings"];
export type MailServer = NonNullable<Schemas["MailSettingsChange"]["server"]>;
export type Mail = Schemas["Mail"];

/** How the organization's mails leave. */
export const mailSettingsQuery = queryOptions({
  queryKey: ["mail-settings"],
  queryFn: async ({ signal }) => await api.get("/api/organization/mail", { signal }),
});

/** Mails that the software wrote, newest first. */
export const mailsQuery = infiniteQueryOptions({
  queryKey: ["mails"],
  queryFn: async ({ pageParam, signal }) => await api.get("/api/mails", { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const mailApi = {
  set: async (server: MailServer | null) => await api.put("/api/organization/mail", { body: { server } }),
  test: async () => await api.post("/api/organization/mail/test"),
};
