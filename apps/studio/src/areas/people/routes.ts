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

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/import",
  /** `id`: an import that was begun. */
  validateSearch: (search: Record<string, unknown>): { id?: string | undefined } => ({ id: text(search["id"]) }),
  beforeLoad: requireArea({ needs: ["participant.import"] }),
  component: lazyRouteComponent(() => import("./import/ImportPage.tsx"), "ImportPage"),
});

export const peopleRoutes = [caseloadRoute, importRoute, personRoute] as const;
