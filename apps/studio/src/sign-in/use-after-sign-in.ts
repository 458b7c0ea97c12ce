import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import type { SignedIn } from "../api/session.ts";
import { chooseOrganization } from "../session/chosen-organization.ts";
import { renewSession } from "../session/session-query.ts";

/** What follows a good answer to a sign-in: the second factor, or the page that was wanted. */
export const useAfterSignIn = (to: string | undefined): ((answer?: SignedIn) => Promise<void>) => {
  const queries = useQueryClient();
  const router = useRouter();
  return useCallback(
    async (answer) => {
      if (answer?.status === "two_factor") {
        await router.navigate({ to: "/sign-in/two-factor", search: { to } });
        return;
      }
      chooseOrganization(undefined);
      await renewSession(queries);
      await router.navigate({ href: to ?? "/", replace: true });
    },
    [queries, router, to],
  );
};
