import { queryOptions } from "@tanstack/react-query";
import { sessionApi } from "../api/session.ts";

/** What this server offers to whoever wants to sign in. */
export const offerQuery = queryOptions({ queryKey: ["sign-in"], queryFn: sessionApi.offer, staleTime: 60_000 });
