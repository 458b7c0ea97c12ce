import { isProblem } from "@parcours/client";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { chooseOrganization, chosenOrganization } from "./chosen-organization.ts";
import { type Session, sessionApi } from "../api/session.ts";

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await sessionApi.read(signal);
    } catch (error) {
      if (isProblem(error, "unauthorized")) return null;
      // No longer a member of the organization that this tab was in: the server chooses another.
      if (!isProblem(error, "not_found") || chosenOrganization() === undefined) throw error;
      chooseOrganization(undefined);
      return await sessionApi.read(signal);
    }
  },
  staleTime: 60_000,
});

/** Forgets everything that was read as somebody else, and asks anew who is signed in. */
export const renewSession = async (queries: QueryClient): Promise<Session | null> => {
  queries.clear();
  return await queries.fetchQuery(sessionQuery);
};
