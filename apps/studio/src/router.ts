import { createRouter } from "@tanstack/react-router";
import { accountRoutes } from "./account/routes.ts";
import { impactRoutes } from "./areas/impact/routes.ts";
import { cohortsRoutes } from "./areas/cohorts/routes.ts";
import { integrationsRoutes } from "./areas/integrations/routes.ts";
import { pairsRoutes } from "./areas/pairs/routes.ts";
import { peopleRoutes } from "./areas/people/routes.ts";
import { editorRoutes, programsRoutes } from "./areas/programs/routes.ts";
import { referralsRoutes } from "./areas/referrals/routes.ts";
import { sessionsRoutes } from "./areas/sessions/routes.ts";
import { settingsRoutes } from "./areas/settings/routes.ts";
import { todayRoutes } from "./areas/today/routes.ts";
import { ErrorPage } from "./pages/ErrorPage.tsx";
import { LoadingPage } from "./pages/LoadingPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { queries } from "./queries.ts";
import { fullRoute } from "./routes/full-route.ts";
import { rootRoute } from "./routes/root-route.ts";
import { homeRoute, nowhereRoute, shellRoute } from "./routes/shell-route.ts";
import { signInRoutes } from "./sign-in/routes.ts";

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  shellRoute.addChildren([
    homeRoute,
    nowhereRoute,
    ...todayRoutes,
    ...peopleRoutes,
    ...pairsRoutes,
    ...sessionsRoutes,
    ...cohortsRoutes,
    ...programsRoutes,
    ...referralsRoutes,
    ...impactRoutes,
    ...integrationsRoutes,
    ...settingsRoutes,
    ...accountRoutes,
  ]),
  fullRoute.addChildren([...editorRoutes]),
]);

/** Every page of the studio and its address. */
export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
