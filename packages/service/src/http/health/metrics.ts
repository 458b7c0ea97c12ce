import { createMiddleware } from "hono/factory";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Service } from "../../context.ts";
import { type Backlog, readBacklog } from "../../health/backlog.ts";
import type { AppEnvironment } from "../environment.ts";

const GAUGES: Record<keyof Backlog, [name: string, help: string]> = {
  oldestTimer: ["parcours_oldest_due_timer_seconds", "How long the oldest due timer has been waiting"],
  oldestEffect: ["parcours_oldest_due_effect_seconds", "How long the oldest due effect has been waiting"],
  oldestDelivery: ["parcours_oldest_due_delivery_seconds", "How long the oldest due webhook delivery has been waiting"],
  pendingDeliveries: ["parcours_deliveries_pending", "Webhook deliveries that are not done"],
  deadEffects: ["parcours_effects_dead", "Effects that were given up and wait for a person"],
  outgoingHeld: [
    "parcours_outgoing_held_seconds",
    "For how long webhooks and mails have been held back since a restore; 0 when they go out",
  ],
  unfoldedCounts: ["parcours_count_deltas", "Changes of head-counts that are not folded yet"],
};

/**
 * Prometheus metrics of one application. Labels hold methods, route patterns and statuses: never an id of a person, so
 * that nothing about anybody can be read from them.
 */
export const createMetrics = (service: Service) => {
  const registry = new Registry();
  const durations = new Histogram({
    name: "parcours_http_request_duration_seconds",
    help: "Time from request to answer, by route; `/enrollments/{id}/events` is the latency of transitions",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const gauges = Object.entries(GAUGES).map(
    ([key, [name, help]]) => [key as keyof Backlog, new Gauge({ name, help, registers: [registry] })] as const,
  );
  let withProcess = false;

  return {
    middleware: createMiddleware<AppEnvironment>(async (c, next) => {
      const end = durations.startTimer();
      await next();
      end({ method: c.req.method, route: c.get("route") ?? "other", status: c.res.status });
    }),
    contentType: registry.contentType,
    /** The metrics as Prometheus reads them. */
    read: async (): Promise<string> => {
      // Measuring the process costs something; who never asks never pays.
      if (!withProcess) collectDefaultMetrics({ register: registry });
      withProcess = true;
      const backlog = await readBacklog(service);
      for (const [key, gauge] of gauges) gauge.set(backlog[key]);
      return await registry.metrics();
    },
  };
};
export type Metrics = ReturnType<typeof createMetrics>;
