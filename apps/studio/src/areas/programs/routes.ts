import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { programsArea } from "./area.ts";

const programsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs",
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./ProgramsPage.tsx"), "ProgramsPage"),
});

const programRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs/$slug",
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./ProgramPage.tsx"), "ProgramPage"),
});

export const programsRoutes = [programsRoute, programRoute] as const;
