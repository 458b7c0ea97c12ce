import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { impactArea } from "./area.ts";
import { readImpactSearch } from "./impact-search.ts";

const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impact",
  validateSearch: readImpactSearch,
  beforeLoad: requireArea(impactArea),
  component: lazyRouteComponent(() => import("./ImpactOverviewPage.tsx"), "ImpactOverviewPage"),
});

const programImpactRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impact/$slug",
  validateSearch: readImpactSearch,
  beforeLoad: requireArea(impactArea),
  component: lazyRouteComponent(() => import("./ImpactPage.tsx"), "ImpactPage"),
});

export const impactRoutes = [overviewRoute, programImpactRoute] as const;
