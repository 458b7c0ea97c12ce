import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import type { Session } from "../api/session.ts";
import { sessionQuery } from "../session/session-query.ts";

interface Entering {
  context: { queries: QueryClient };
  location: { href: string };
}

/** For `beforeLoad`: whoever is not signed in is sent to sign in, and comes back after. */
export const requireSession = async ({ context, location }: Entering): Promise<{ session: Session }> => {
  const session = await context.queries.ensureQueryData(sessionQuery);
  if (session === null) {
    const to = location.href === "/" ? undefined : location.href;
    throw redirect({ to: "/sign-in", search: { to } });
  }
  if (session.twoFactorRequired) throw redirect({ to: "/sign-in/protect" });
  return { session };
};
