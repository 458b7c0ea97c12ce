import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { referralsArea } from "./area.ts";

const referralsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/referrals",
  // Those that wait, unless all are asked for.
  validateSearch: ({ show }: Record<string, unknown>): { show?: "all" | undefined } => (show === "all" ? { show } : {}),
  beforeLoad: requireArea(referralsArea),
  component: lazyRouteComponent(() => import("./ReferralsPage.tsx"), "ReferralsPage"),
});

export const referralsRoutes = [referralsRoute] as const;
