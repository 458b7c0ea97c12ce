import type { Schemas } from "@parcours/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export type Referral = Schemas["Referral"];
export type ReferralStatus = Referral["status"];

/** Referrals, newest first: one's own, and those to and from one's sites. */
export const referralsQuery = (status: ReferralStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ["referrals", status ?? "all"],
    queryFn: async ({ pageParam, signal }) =>
      await api.get("/api/referrals", { query: { status, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Sites here, and organizations that take referrals. */
export const destinationsQuery = queryOptions({
  queryKey: ["referral-destinations"],
  queryFn: async ({ signal }) => await api.get("/api/referral-destinations", { signal }),
});

export const referralsApi = {
  create: async (body: Schemas["ReferralRequest"], idempotencyKey: string) =>
    await api.post("/api/referrals", { body, idempotencyKey }),
  accept: async (id: string, body: Schemas["ReferralAcceptance"]) =>
    await api.post("/api/referrals/{id}/accept", { path: { id }, body }),
  decline: async (id: string, body: Schemas["ReferralDecline"]) =>
    await api.post("/api/referrals/{id}/decline", { path: { id }, body }),
  withdraw: async (id: string) => await api.post("/api/referrals/{id}/withdraw", { path: { id }, body: {} }),
};
