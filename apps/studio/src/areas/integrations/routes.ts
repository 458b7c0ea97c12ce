import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import { requireArea } from "../require-area.ts";
import { integrationsArea } from "./area.ts";

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/integrations",
  beforeLoad: requireArea(integrationsArea),
  component: lazyRouteComponent(() => import("./IntegrationsFrame.tsx"), "IntegrationsFrame"),
});

const parent = { getParentRoute: () => frameRoute } as const;

const webhooksRoute = createRoute({
  ...parent,
  path: "/",
  component: lazyRouteComponent(() => import("./webhooks/WebhooksPage.tsx"), "WebhooksPage"),
});

const webhookRoute = createRoute({
  ...parent,
  path: "webhooks/$id",
  component: lazyRouteComponent(() => import("./webhooks/WebhookPage.tsx"), "WebhookPage"),
});

const feedRoute = createRoute({
  ...parent,
  path: "feed",
  component: lazyRouteComponent(() => import("./feed/FeedPage.tsx"), "FeedPage"),
});

const connectorsRoute = createRoute({
  ...parent,
  path: "connectors",
  component: lazyRouteComponent(() => import("./connectors/ConnectorsPage.tsx"), "ConnectorsPage"),
});

const inboundRoute = createRoute({
  ...parent,
  path: "inbound/$id",
  component: lazyRouteComponent(() => import("./connectors/InboundPage.tsx"), "InboundPage"),
});

const promisesRoute = createRoute({
  ...parent,
  path: "promises",
  component: lazyRouteComponent(() => import("./promises/PromisesPage.tsx"), "PromisesPage"),
});

export const integrationsRoutes = [
  frameRoute.addChildren([webhooksRoute, webhookRoute, feedRoute, connectorsRoute, inboundRoute, promisesRoute]),
] as const;
