import { useFormats, useTexts } from "@parcours/ui";
import type { WebhookHealth } from "../../../api/webhooks.ts";
import classes from "../integrations.module.css";
import { HealthChart } from "./HealthChart.tsx";
import { useOutcomeWords } from "./outcome-words.ts";
import { webhooksTexts } from "./texts.ts";

const MINUTE = 60;

/** How an endpoint did in the last day: four figures and a chart. */
export const HealthPart = ({ health }: { health: WebhookHealth }) => {
  const t = useTexts(webhooksTexts);
  const { number, distance } = useFormats();
  const outcome = useOutcomeWords();
  const { successRate, succeeded, failed, pending, lagSeconds, latencyMs, lastFailure } = health;
  const lag = (): string => {
    if (pending === 0) return t("noLag");
    const unit = lagSeconds < MINUTE ? "second" : "minute";
    const value = Math.ceil(unit === "second" ? lagSeconds : lagSeconds / MINUTE);
    return number(value, { style: "unit", unit, unitDisplay: "short" });
  };
  return (
    <section className={classes.card} aria-label={t("last24")}>
      <span className={classes.quiet}>{t("last24")}</span>
      <HealthChart health={health} height={40} />
      <dl className={classes.facts}>
        <div>
          <dt>{t("success")}</dt>
          <dd>
            {successRate === null ? "–" : number(successRate, { style: "percent", maximumFractionDigits: 1 })}
            <small>
              {successRate === null ? t("noAttempt") : t("successOf", { good: succeeded, all: succeeded + failed })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t("lag")}</dt>
          <dd>
            {lag()}
            <small>{t("waiting", { count: pending })}</small>
          </dd>
        </div>
        <div>
          <dt>{t("latency")}</dt>
          <dd>
            {latencyMs === null ? "–" : `${number(Math.round(latencyMs.half))} ms`}
            {latencyMs !== null && <small>{t("latencyMost", { ms: number(Math.round(latencyMs.most)) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t("lastFailure")}</dt>
          <dd>
            {lastFailure === undefined ? t("never") : distance(lastFailure.at)}
            {lastFailure !== undefined && <small>{outcome(lastFailure)}</small>}
          </dd>
        </div>
      </dl>
    </section>
  );
};
