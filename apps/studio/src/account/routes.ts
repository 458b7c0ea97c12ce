import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../routes/shell-route.ts";

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./AccountPage.tsx"), "AccountPage"),
});

export const accountRoutes = [accountRoute] as const;
