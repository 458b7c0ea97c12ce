import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { sessionsArea } from "./area.ts";

const sessionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/sessions",
  validateSearch: ({ show }: Record<string, unknown>): { show?: "all" | undefined } => (show === "all" ? { show } : {}),
  beforeLoad: requireArea(sessionsArea),
  component: lazyRouteComponent(() => import("./SessionsPage.tsx"), "SessionsPage"),
});

const sessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/sessions/$id",
  beforeLoad: requireArea(sessionsArea),
  component: lazyRouteComponent(() => import("./SessionPage.tsx"), "SessionPage"),
});

export const sessionsRoutes = [sessionsRoute, sessionRoute] as const;
