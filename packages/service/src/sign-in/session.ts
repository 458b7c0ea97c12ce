import { type Language, LANGUAGES } from "@parcours/core";
import { endSessions } from "@parcours/store";
import type { Service } from "../context.ts";
import { authOf } from "./auth.ts";
import { headersOf, type Visit } from "./visit.ts";

/** Somebody who is signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: Language;
  twoFactor: boolean;
  /** Id of the session, not its key. */
  session: string;
  /** When they signed in. */
  since: Date;
}

/** Who is signed in, by the cookie of a request; undefined when nobody is. */
export const personOf = async (service: Service, visit: Visit): Promise<Person | undefined> => {
  if (!visit.headers.has("cookie")) return undefined;
  const { api } = await authOf(service);
  const found = await api.getSession({ headers: headersOf(visit), query: { disableRefresh: true } });
  if (found === null) return undefined;
  const { user, session } = found;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    language: LANGUAGES.find((language) => language === user.language) ?? "fr",
    twoFactor: "twoFactorEnabled" in user && user.twoFactorEnabled === true,
    session: session.id,
    since: session.createdAt,
  };
};

/** Ends the session of a request, and tells its cookies to go. */
export const signOut = async (service: Service, visit: Visit, person: Person): Promise<string[]> => {
  await endSessions(service.store.everywhere(), person.id, { only: person.session });
  const { api } = await authOf(service);
  const { headers } = await api.signOut({ headers: headersOf(visit), returnHeaders: true });
  return headers.getSetCookie();
};
