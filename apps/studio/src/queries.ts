import { isProblem } from "@parcours/client";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "./session/session-query.ts";

/** The session ended (somebody removed it, or time passed): the shell sends to the sign-in page when it is null. */
const noticeTheEnd = (error: unknown): void => {
  if (isProblem(error, "unauthorized")) queries.setQueryData(sessionQuery.queryKey, null);
};

const PATIENT = 2;
/** What will be the same next time is not asked again. */
const isWorthAnotherTry = (count: number, error: unknown): boolean =>
  count < PATIENT && (!isProblem(error) || error.status === 0 || error.status >= 500);

/** Everything that was read from the API, kept in memory only. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeTheEnd }),
  mutationCache: new MutationCache({ onError: noticeTheEnd }),
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, staleTime: 10_000, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});
