import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { asServiceError } from "../store-failure.ts";
import { addressFrom } from "./address.ts";
import { authenticateWith } from "./authenticate.ts";
import { mountCors } from "./cors.ts";
import { assertDeclared } from "./declared.ts";
import { mountDocs, mountDocsPolicy } from "./docs/page.ts";
import type { AppEnvironment } from "./environment.ts";
import { createMetrics } from "./health/metrics.ts";
import { mountProbes } from "./health/probes.ts";
import { negotiateWording } from "./language.ts";
import { mount, pathOf } from "./mount.ts";
import { problemOf } from "./problem.ts";
import type { Route } from "./route.ts";
import { describedRoutes } from "./routes.ts";

export interface AppOptions {
  service: Service;
  /** Version of the software. */
  version: string;
  /** The public address, for the API's description. */
  url: string;
  /** Aborted when the server stops: from then on it takes no new work, and open streams end. */
  stopping?: AbortSignal;
  /** Told of every error that is ours, with the id of the request. */
  onInternalError?: (error: unknown, requestId: string) => void;
  /** Told when the database could not be used: what was raised, and what whoever asked is told, which names nobody. */
  onUnavailable?: (error: unknown, requestId: string, told: string) => void;
}

const NEVER_CACHED = "no-store";

/** Nothing but our own files; the page of the API's documentation has a policy of its own. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A known address asked in a way that it does not answer: says which it does. */
const mountRefusals = (app: Hono<AppEnvironment>, routes: readonly Route[]): void => {
  const places = (path: string): number => path.split(":").length;
  // Literal addresses first: `/enrollments/events` is no enrollment's id.
  const byPath = [...Map.groupBy(routes, pathOf)].toSorted(([one], [other]) => places(one) - places(other));
  for (const [path, siblings] of byPath) {
    const methods = siblings.map(({ method }) => method.toUpperCase());
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
    app.all(path, (c) => {
      c.header("Allow", allow);
      throw new ServiceError("method_not_allowed", {
        fr: `Cette adresse répond à : ${allow}.`,
        en: `This address answers: ${allow}.`,
      });
    });
  }
};

const stopped = (): ServiceError =>
  new ServiceError(
    "unavailable",
    { fr: "Le serveur s’arrête. Réessayez dans un moment.", en: "The server is stopping. Try again in a moment." },
    { retryAfter: 5 },
  );

/** The whole HTTP application. A function of what it is given; it listens to nothing by itself. */
export const createApp = (options: AppOptions): Hono<AppEnvironment> => {
  const { service, version, url, stopping, onInternalError, onUnavailable } = options;
  const app = new Hono<AppEnvironment>();
  const routes = describedRoutes({ version, url });
  assertDeclared(routes);
  const addressOf = addressFrom(service.instance.trustedProxies);
  const metrics = createMetrics(service);

  mountDocsPolicy(app);
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_POLICY,
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      // A page with a policy of its own (a nonce for its style elements) keeps it.
      overwrite: false,
    }),
  );

  app.use(async (c, next) => {
    c.set("service", service);
    c.set("requestId", randomUUID());
    const { language, simple } = negotiateWording(c.req.header("accept-language"));
    c.set("language", language);
    c.set("simpleWords", simple);
    c.set("address", addressOf(c));
    c.header("X-Request-Id", c.get("requestId"));
    if (c.req.path.startsWith("/api")) c.header("Cache-Control", NEVER_CACHED);
    await next();
  });

  app.onError((raised, c) => {
    const error = asServiceError(raised);
    const id = c.get("requestId");
    const known = error instanceof ServiceError && error.code !== "internal";
    if (!known) onInternalError?.(raised, id);
    else if (error !== raised && error.code === "unavailable") onUnavailable?.(raised, id, error.message);
    const document = problemOf(error, c.get("language"), id);
    if (document.status === 401) c.header("WWW-Authenticate", 'Bearer realm="Parcours"');
    if (known && error.details.retryAfter !== undefined) c.header("Retry-After", String(error.details.retryAfter));
    c.header("Cache-Control", NEVER_CACHED);
    c.header("Content-Type", "application/problem+json");
    return c.body(JSON.stringify(document), document.status as 400);
  });

  mountProbes(app, { ...options, metrics });
  app.use("/api/*", metrics.middleware);
  app.use("/api/*", async (_, next) => {
    if (stopping?.aborted === true) throw stopped();
    await next();
  });
  mountCors(app, service);
  mountDocs(app);
  const authenticate = authenticateWith(service);
  for (const route of routes) mount(app, route, { authenticate, stopping });
  mountRefusals(app, routes);
  app.notFound(() => {
    throw new ServiceError("not_found", { fr: "Cette adresse n’existe pas.", en: "This address does not exist." });
  });
  return app;
};
