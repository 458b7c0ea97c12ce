import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Hono } from "hono";
import type { AppEnvironment } from "../environment.ts";

const PATH = "/api/docs";
const BUNDLE = "/api/docs/reference.js";
const START = "/api/docs/start.js";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parcours API</title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>This page needs JavaScript. The same description is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript>
<div id="reference"></div>
<script src="${BUNDLE}"></script>
<script src="${START}"></script>
</body>
</html>
`;

/** Everything from here: no fonts from elsewhere, no proxy, no assistant, no reporting. */
const START_SCRIPT = `Scalar.createApiReference("#reference", {
  url: "/api/openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  hideClientButton: true,
  defaultOpenAllTags: false
});
`;

const bundlePath = (): string => {
  const entry = createRequire(import.meta.url).resolve("@scalar/api-reference");
  return join(dirname(entry), "browser", "standalone.js");
};

/**
 * The one page with a wider policy. Measured in Chromium: under the strict one, the reference asks for nothing from
 * elsewhere and evaluates nothing, but eight style sheets and attributes that it writes into the page are refused. So
 * inline styles are allowed here, and nothing else.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Gives the documentation its own policy; has to be mounted before what gives all pages theirs. */
export const mountDocsPolicy = (app: Hono<AppEnvironment>): void => {
  app.use(PATH, async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", POLICY);
  });
};

/** The readable documentation of the API, from files of our own. */
export const mountDocs = (app: Hono<AppEnvironment>): void => {
  let bundle: string | undefined;
  app.get(PATH, (c) => c.html(PAGE));
  app.get(START, (c) => c.body(START_SCRIPT, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  app.get(BUNDLE, (c) => {
    bundle ??= readFileSync(bundlePath(), "utf8");
    return c.body(bundle, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    });
  });
};
