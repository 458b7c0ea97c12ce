import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";

const programsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs",
  component: lazyRouteComponent(() => import("./ProgramsPage.tsx"), "ProgramsPage"),
});

const programRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs/$slug",
  component: lazyRouteComponent(() => import("./ProgramPage.tsx"), "ProgramPage"),
});

export const programsRoutes = [programsRoute, programRoute] as const;
