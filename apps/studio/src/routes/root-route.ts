import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext } from "@tanstack/react-router";
import { RootPage } from "../pages/RootPage.tsx";

/** Above every page. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({ component: RootPage });
