import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type ProviderRefusal, readRefusal } from "../sign-in/provider-refusal.ts";
import { shellRoute } from "../routes/shell-route.ts";

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/account",
  validateSearch: (search: Record<string, unknown>): { provider?: ProviderRefusal | undefined } => ({
    provider: readRefusal(search),
  }),
  component: lazyRouteComponent(() => import("./AccountPage.tsx"), "AccountPage"),
});

export const accountRoutes = [accountRoute] as const;
