import type { Hono } from "hono";
import type { Service } from "../context.ts";
import { keyRingOf } from "../keys/ring.ts";
import type { AppEnvironment } from "./environment.ts";

const METHODS = "GET, POST, PUT, PATCH, DELETE";
const ASKED = "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID";
const SHOWN = "ETag, Retry-After, X-Request-Id, Idempotency-Replayed, RateLimit, RateLimit-Policy";
const HOUR = "3600";

const keyIn = (header: string | undefined): string | undefined => /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];

/**
 * Pages of other sites: with a key that names their origin, and no others. A browser asks first and without the key, so that
 * answer can only say whether any key names the origin; whether this key does is asked with the call itself (see
 * `authenticate.ts`). Cookies never count for another site.
 */
export const mountCors = (app: Hono<AppEnvironment>, service: Service): void => {
  app.use("/api/*", async (c, next) => {
    const origin = c.req.header("origin");
    if (origin === undefined) return await next();
    const ring = keyRingOf(service);
    if (c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined) {
      if (!(await ring.knowsOrigin(origin))) return await next();
      c.header("Vary", "Origin");
      c.header("Access-Control-Allow-Origin", origin);
      c.header("Access-Control-Allow-Methods", METHODS);
      c.header("Access-Control-Allow-Headers", ASKED);
      c.header("Access-Control-Max-Age", HOUR);
      return c.body(null, 204);
    }
    await next();
    const key = keyIn(c.req.header("authorization"));
    if (key === undefined || !(await ring.mayUseFrom(key, origin))) return;
    c.res.headers.append("Vary", "Origin");
    c.res.headers.set("Access-Control-Allow-Origin", origin);
    c.res.headers.set("Access-Control-Expose-Headers", SHOWN);
  });
};
