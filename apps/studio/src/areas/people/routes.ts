import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { peopleArea } from "./area.ts";
import { readCaseloadSearch } from "./caseload-search.ts";

const caseloadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people",
  validateSearch: readCaseloadSearch,
  beforeLoad: requireArea(peopleArea),
  component: lazyRouteComponent(() => import("./CaseloadPage.tsx"), "CaseloadPage"),
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/$id",
  beforeLoad: requireArea(peopleArea),
  component: lazyRouteComponent(() => import("./PersonPage.tsx"), "PersonPage"),
});

export const peopleRoutes = [caseloadRoute, personRoute] as const;
