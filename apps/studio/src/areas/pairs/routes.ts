import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { pairsArea } from "./area.ts";

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const pairsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pairs",
  validateSearch: (search: Record<string, unknown>): { program?: string | undefined; show?: "done" | undefined } => ({
    program: text(search["program"]),
    ...(search["show"] === "done" && { show: "done" }),
  }),
  beforeLoad: requireArea(pairsArea),
  component: lazyRouteComponent(() => import("./PairsPage.tsx"), "PairsPage"),
});

const newPairRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pairs/new",
  /** `for`: the enrollment for which somebody is looked for, in the part `member`. */
  validateSearch: (
    search: Record<string, unknown>,
  ): { program?: string | undefined; member?: string | undefined; for?: string | undefined } => ({
    program: text(search["program"]),
    member: text(search["member"]),
    for: text(search["for"]),
  }),
  beforeLoad: requireArea({ needs: ["enrollment.start"] }),
  component: lazyRouteComponent(() => import("./NewPairPage.tsx"), "NewPairPage"),
});

const pairRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/pairs/$id",
  /** `begin`: it was opened a moment ago; its first form is asked at once. */
  validateSearch: ({ begin }: Record<string, unknown>): { begin?: true | undefined } =>
    begin === true || begin === "true" ? { begin: true } : {},
  beforeLoad: requireArea(pairsArea),
  component: lazyRouteComponent(() => import("./PairPage.tsx"), "PairPage"),
});

export const pairsRoutes = [pairsRoute, newPairRoute, pairRoute] as const;
