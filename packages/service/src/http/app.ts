import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import type { AppEnvironment } from "./environment.ts";
import { negotiateLanguage } from "./language.ts";
import { mount, type Authenticate } from "./mount.ts";
import { problemOf, type ProblemDocument } from "./problem.ts";
import type { Route } from "./route.ts";

export interface AppOptions {
  service: Service;
  routes: readonly Route[];
  authenticate: Authenticate;
  /** Told of every error that is ours, with the id of the request. */
  onInternalError?: (error: unknown, requestId: string) => void;
}

const NEVER_CACHED = "no-store";

/** The whole HTTP application. A function of what it is given; it listens to nothing by itself. */
export const createApp = ({ service, routes, authenticate, onInternalError }: AppOptions): Hono<AppEnvironment> => {
  const app = new Hono<AppEnvironment>();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
    }),
  );

  app.use(async (c, next) => {
    c.set("service", service);
    c.set("requestId", randomUUID());
    c.set("language", negotiateLanguage(c.req.header("accept-language")));
    c.header("X-Request-Id", c.get("requestId"));
    if (c.req.path.startsWith("/api")) c.header("Cache-Control", NEVER_CACHED);
    await next();
  });

  const problem = (document: ProblemDocument, retryAfter?: number): Response => {
    const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": NEVER_CACHED });
    if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
    return new Response(JSON.stringify(document), { status: document.status, headers });
  };

  for (const route of routes) mount(app, route, authenticate);

  app.notFound((c) => {
    const error = new ServiceError("not_found", {
      fr: "Cette adresse n’existe pas.",
      en: "This address does not exist.",
    });
    return problem(problemOf(error, c.get("language"), c.get("requestId")));
  });

  app.onError((error, c) => {
    const id = c.get("requestId");
    if (!(error instanceof ServiceError) || error.code === "internal") onInternalError?.(error, id);
    const retryAfter = error instanceof ServiceError ? error.details.retryAfter : undefined;
    return problem(problemOf(error, c.get("language"), id), retryAfter);
  });
  return app;
};
