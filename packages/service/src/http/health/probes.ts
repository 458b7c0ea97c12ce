import type { Hono } from "hono";
import type { Service } from "../../context.ts";
import { readReadiness } from "../../health/readiness.ts";
import type { AppEnvironment } from "../environment.ts";
import type { Metrics } from "./metrics.ts";

export interface ProbeOptions {
  service: Service;
  metrics: Metrics;
  stopping?: AbortSignal;
}

/**
 * What machines ask beside the API: `/livez` (the process answers; no database), `/readyz` (it can write, its
 * migrations are done, it is not stopping) and `/metrics` for Prometheus.
 */
export const mountProbes = (app: Hono<AppEnvironment>, { service, metrics, stopping }: ProbeOptions): void => {
  app.get("/livez", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    const readiness = await readReadiness(service);
    const ready = readiness.ready && stopping?.aborted !== true;
    c.header("Cache-Control", "no-store");
    return c.json({ ...readiness, ready, stopping: stopping?.aborted === true }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => c.text(await metrics.read(), 200, { "Content-Type": metrics.contentType }));
};
