import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { fullRoute } from "../../routes/full-route.ts";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { programsArea } from "./area.ts";
import { readEditorSearch, readVersionSearch } from "./editor/editor-search.ts";

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

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs/$slug/versions",
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./versions/VersionsPage.tsx"), "VersionsPage"),
});

const dossierRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programs/$slug/dossier",
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./DossierPage.tsx"), "DossierPage"),
});

const editRoute = createRoute({
  getParentRoute: () => fullRoute,
  path: "/programs/$slug/edit",
  validateSearch: readEditorSearch,
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./editor/EditorPage.tsx"), "EditorPage"),
});

const versionRoute = createRoute({
  getParentRoute: () => fullRoute,
  path: "/programs/$slug/versions/$version",
  validateSearch: readVersionSearch,
  beforeLoad: requireArea(programsArea),
  component: lazyRouteComponent(() => import("./editor/VersionPage.tsx"), "VersionPage"),
});

export const programsRoutes = [programsRoute, programRoute, versionsRoute, dossierRoute] as const;

/** Pages that take the whole window. */
export const editorRoutes = [editRoute, versionRoute] as const;
