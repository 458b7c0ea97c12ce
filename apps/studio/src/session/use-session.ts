import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { Action, Membership, Session } from "../api/session.ts";
import { sessionQuery } from "./session-query.ts";

/** The session of the pages behind sign-in. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only inside the shell, where somebody is. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside of the shell");
  return session;
};

/** The session as it stands now, or nothing; for pages that anybody may open. */
export const useSessionIfAny = (): Session | null => useQuery(sessionQuery).data ?? null;

/** The organization of this tab, with the role in it. */
export const membershipOf = (session: Session): Membership | undefined =>
  session.organizations.find(({ id }) => id === session.organization) ?? session.organizations[0];

/** Whether the signed-in person may do one of these. Nothing asked: everybody may. */
export const mayAny = (session: Pick<Session, "actions">, needs: readonly Action[]): boolean =>
  needs.length === 0 || needs.some((action) => session.actions.includes(action));

/** Whether the signed-in person may do this. */
export const useMay = (action: Action): boolean => useSession().actions.includes(action);
