import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { todayArea } from "./area.ts";

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/today",
  beforeLoad: requireArea(todayArea),
  component: lazyRouteComponent(() => import("./TodayPage.tsx"), "TodayPage"),
});

export const todayRoutes = [todayRoute] as const;
