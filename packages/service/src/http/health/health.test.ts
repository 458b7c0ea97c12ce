import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openTestApi } from "../../testing/open-test-api.ts";
import { describedRoutes } from "../routes.ts";

test("the service says that it runs, who asks, and how far behind it is", async () => {
  const { app, call } = await openTestApi({ until: "test" });
  const health = await call("GET", "/api/health", { as: null });
  expect(health).toMatchObject({ status: 200, body: { status: "ok", version: "1.2.3" } });
  expect((await call("GET", "/api/me", { as: "funder" })).body).toMatchObject({
    kind: "key",
    role: "funder",
    actions: ["program.read", "impact.read", "organization.read"],
  });
  expect(await (await app.request("/livez")).json()).toEqual({ status: "alive" });
  const ready = await app.request("/readyz");
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { ready: true, database: "ok", pendingMigrations: [], stopping: false },
  ]);
  const metrics = await app.request("/metrics");
  const text = await metrics.text();
  expect(metrics.headers.get("content-type")).toContain("text/plain");
  expect(text).toMatch(/^parcours_deliveries_pending 0$/m);
  expect(text).toMatch(/^parcours_http_request_duration_seconds_count\{method="GET",route="\/me",status="200"\} 1$/m);
});

test("what the dashboard shows is there to be shown", async () => {
  const { app, call } = await openTestApi({ until: "test" });
  await call("GET", "/api/me");
  const text = await (await app.request("/metrics")).text();
  const names = new Set([...text.matchAll(/^(\w+)[ {]/gm)].map(([, name]) => name!));
  const dashboard = readFileSync(new URL("../../../../../docs/operate/dashboard.json", import.meta.url), "utf8");
  const queries = [...dashboard.matchAll(/"expr": *"((?:[^"\\]|\\.)*)"/g)].map(([, query]) => query!);
  const asked = queries.flatMap((query) => query.match(/\b(?:parcours|process|nodejs)_\w+/g) ?? []);
  expect(asked.length).toBeGreaterThanOrEqual(queries.length);
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
  // And the route by which it knows events is one of ours.
  const routes = [...dashboard.matchAll(/route=\\"([^"\\]+)\\"/g)].map(([, route]) => route!);
  const ours = new Set(describedRoutes({ version: "0", url: "http://localhost" }).map(({ path }) => path));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((route) => !ours.has(route))).toEqual([]);
});

test("REL-05 without its database the service lives, is not ready, and says so", async () => {
  const { app, service } = await openTestApi({ until: "test" });
  await service.store.close();
  expect((await app.request("/livez")).status).toBe(200);
  expect((await app.request("/readyz")).status).toBe(503);
  const health = await app.request("/api/health");
  expect([health.status, health.headers.get("retry-after")]).toEqual([503, "5"]);
  const asked = await app.request("/api/me", { headers: { authorization: "Bearer parcours_something" } });
  expect(asked.headers.get("content-type")).toBe("application/problem+json");
  expect(await asked.text()).not.toMatch(/pglite|select|kysely/i);
});

test("every page of ours forbids what it does not need", async () => {
  const { app } = await openTestApi({ until: "test" });
  const policy = (await app.request("/livez")).headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  const docs = await app.request("/api/docs");
  expect(docs.headers.get("content-type")).toContain("text/html");
  // Inline styles, for this page alone; scripts are ours and nothing is evaluated.
  expect(docs.headers.get("content-security-policy")?.match(/[\w-]+ [^;]*unsafe[^;]*/g)).toEqual([
    "style-src 'self' 'unsafe-inline'",
  ]);
  const page = await docs.text();
  for (const [, source] of page.matchAll(/ src="([^"]+)"/g)) {
    const script = await app.request(source!);
    expect([script.status, script.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
  }
});
