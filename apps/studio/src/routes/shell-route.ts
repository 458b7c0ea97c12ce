import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { AREAS } from "../areas/areas.ts";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { mayAny, membershipOf } from "../session/use-session.ts";
import { requireSession } from "./require-session.ts";
import { rootRoute } from "./root-route.ts";

/** Pages behind sign-in stand in the shell; whoever is not signed in is sent to sign in, and comes back after. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: requireSession,
  // Without the frame around it, the shape of a list would only flicker.
  pendingComponent: () => null,
  component: lazyRouteComponent(() => import("../shell/Shell.tsx"), "Shell"),
});

/** `/`: the first page that this role may use. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    const { session } = context;
    const role = membershipOf(session)?.role;
    const open = AREAS.filter(({ entry, needs }) => entry !== undefined && mayAny(session, needs));
    const area = open.find(({ home }) => role !== undefined && home?.includes(role)) ?? open[0];
    if (area?.entry !== undefined) throw redirect({ to: area.entry.to });
  },
  component: lazyRouteComponent(() => import("../pages/NothingHerePage.tsx"), "NothingHerePage"),
});

/** Every other address: not found, said within the frame. */
export const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "$",
  component: NotFoundPage,
});
