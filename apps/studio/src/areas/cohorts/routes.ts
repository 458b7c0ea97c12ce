import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { cohortsArea } from "./area.ts";

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const cohortsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/cohorts",
  beforeLoad: requireArea(cohortsArea),
  component: lazyRouteComponent(() => import("./CohortsPage.tsx"), "CohortsPage"),
});

const cohortRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/cohorts/$id",
  /** `stage`: whom the ranking shows; `by`: the figure that orders it; `run`: an action on many that goes on. */
  validateSearch: (search: Record<string, unknown>): { stage?: string | undefined; by?: string | undefined } => ({
    stage: text(search["stage"]),
    by: text(search["by"]),
  }),
  beforeLoad: requireArea(cohortsArea),
  component: lazyRouteComponent(() => import("./CohortPage.tsx"), "CohortPage"),
});

export const cohortsRoutes = [cohortsRoute, cohortRoute] as const;
