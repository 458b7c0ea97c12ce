import { readEndpointHealth } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { findWebhook } from "./find.ts";

/** How a webhook is doing, at a glance. */
export interface WebhookHealth {
  /** Beginning of what is counted: an instant. */
  since: string;
  /** Attempts, those by hand included. */
  succeeded: number;
  failed: number;
  /** Share of attempts that succeeded, 0 to 1; null when there was none. */
  successRate: number | null;
  /** How long answers of success took, in milliseconds: half of them, and 95 of 100, at most so long. */
  latencyMs: { half: number; most: number } | null;
  /** Announcements that wait to be delivered. */
  pending: number;
  /** For how many seconds the oldest of them has waited; 0 when none does. */
  lagSeconds: number;
  failingSince?: string;
  lastFailure?: { at: string; delivery: string; status?: number; error?: string };
  /** Every hour, oldest first, those without attempts included. */
  series: { hour: string; succeeded: number; failed: number }[];
}

const HOUR_MS = 3_600_000;

/** How a webhook did in the last `hours` (1 to 720, 24 when absent), hour by hour. Throws `not_found`, `forbidden`. */
export const readWebhookHealth = async (
  context: Context,
  { id, hours = 24 }: { id: string; hours?: number | undefined },
): Promise<WebhookHealth> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const { failingSince } = await findWebhook(context, id);
  const now = service.clock().getTime();
  const begin = Math.floor(now / HOUR_MS) * HOUR_MS - (hours - 1) * HOUR_MS;
  const since = new Date(begin).toISOString();
  const health = await readEndpointHealth(service.store.within(organization), organization, id, since);
  const byHour = new Map(health.hours.map((one) => [Date.parse(one.hour), one]));
  const series = Array.from({ length: hours }, (_, index) => {
    const { succeeded = 0, failed = 0 } = byHour.get(begin + index * HOUR_MS) ?? {};
    return { hour: new Date(begin + index * HOUR_MS).toISOString(), succeeded, failed };
  });
  const sum = (name: "succeeded" | "failed"): number => series.reduce((total, one) => total + one[name], 0);
  const [succeeded, failed] = [sum("succeeded"), sum("failed")];
  const { lastFailure, waitingSince } = health;
  return {
    since,
    succeeded,
    failed,
    successRate: succeeded + failed === 0 ? null : succeeded / (succeeded + failed),
    latencyMs: health.latency,
    pending: health.pending,
    lagSeconds: waitingSince === null ? 0 : Math.max(0, (now - Date.parse(waitingSince)) / 1_000),
    ...(failingSince !== null && { failingSince }),
    ...(lastFailure !== null && {
      lastFailure: {
        at: lastFailure.at,
        delivery: lastFailure.deliveryId,
        ...(lastFailure.status !== null && { status: lastFailure.status }),
        ...(lastFailure.error !== null && { error: lastFailure.error }),
      },
    }),
    series,
  };
};
