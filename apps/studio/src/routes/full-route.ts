import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireSession } from "./require-session.ts";
import { rootRoute } from "./root-route.ts";

/** Pages behind sign-in that take the whole window, without the frame of the shell: the editor. */
export const fullRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "full",
  beforeLoad: requireSession,
  pendingComponent: () => null,
  component: lazyRouteComponent(() => import("../shell/FullWindow.tsx"), "FullWindow"),
});
