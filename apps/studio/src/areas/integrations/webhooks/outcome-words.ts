import { useTexts } from "@parcours/ui";
import { useCallback } from "react";
import type { Webhook, WebhookHealth } from "../../../api/webhooks.ts";
import { webhooksTexts } from "./texts.ts";

/** How an endpoint is doing, in one word. */
export type Condition = "healthy" | "failing" | "failed" | "waiting" | "idle" | "disabled";

export const conditionOf = ({ status }: Pick<Webhook, "status">, health: WebhookHealth | undefined): Condition => {
  if (status === "disabled") return "disabled";
  if (health === undefined) return "idle";
  if (health.successRate === null) return health.pending > 0 ? "waiting" : "idle";
  if (health.successRate === 0) return "failed";
  return health.successRate < 1 ? "failing" : "healthy";
};

/** Classes of failure, as the sender tells them: its own words, or the codes of the network. */
const CLASSES = [
  ["timeout", /timeout/i],
  ["blocked", /^address_not_allowed$/],
  ["dns", /^(ENOTFOUND|EAI_)/],
  ["tls", /CERT|TLS|SSL/],
  ["connection", /^(ECONN|EPIPE|EHOST|ENET|UND_ERR|connection_failed)/],
] as const;

/** What an attempt met, in words: the status that was answered, or why there was none. */
export const useOutcomeWords = (): ((attempt: { status?: number; error?: string }) => string) => {
  const t = useTexts(webhooksTexts);
  return useCallback(
    ({ status, error }) => {
      if (status !== undefined) return t("status", { status: String(status) });
      const known = CLASSES.find(([, pattern]) => pattern.test(error ?? ""));
      return known === undefined ? t("error.other", { code: error ?? "?" }) : t(`error.${known[0]}`);
    },
    [t],
  );
};
