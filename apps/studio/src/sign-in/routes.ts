import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { rootRoute } from "../routes/root-route.ts";
import { sessionQuery } from "../session/session-query.ts";
import { type ProviderRefusal, readRefusal } from "./provider-refusal.ts";
import { safeReturn } from "./safe-return.ts";

interface Return {
  /** Where to go once signed in: a path of ours. */
  to?: string | undefined;
}

interface SignInSearch extends Return {
  /** Why signing in by a provider failed. */
  provider?: ProviderRefusal | undefined;
}

const readReturn = (search: Record<string, unknown>): Return => ({ to: safeReturn(search["to"]) });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...readReturn(search),
    provider: readRefusal(search),
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session !== null) throw redirect({ href: search.to ?? "/" });
  },
  component: lazyRouteComponent(() => import("./SignInPage.tsx"), "SignInPage"),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/two-factor",
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import("./SecondFactorPage.tsx"), "SecondFactorPage"),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/link",
  component: lazyRouteComponent(() => import("./LinkPage.tsx"), "LinkPage"),
});

const recoveryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/recovery",
  component: lazyRouteComponent(() => import("./RecoveryPage.tsx"), "RecoveryPage"),
});

const protectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/protect",
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: "/sign-in" });
    if (!session.twoFactorRequired) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("./ProtectPage.tsx"), "ProtectPage"),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/set-up",
  component: lazyRouteComponent(() => import("./SetUpPage.tsx"), "SetUpPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./InvitationPage.tsx"), "InvitationPage"),
});

export const signInRoutes = [
  signInRoute,
  secondFactorRoute,
  linkRoute,
  recoveryRoute,
  protectRoute,
  setUpRoute,
  invitationRoute,
] as const;
