import { useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { programsQuery } from "../../../api/programs.ts";
import { type Webhook, webhookHealthQuery } from "../../../api/webhooks.ts";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { ConditionMark } from "./ConditionMark.tsx";
import { HealthChart } from "./HealthChart.tsx";
import { conditionOf, useOutcomeWords } from "./outcome-words.ts";
import { webhooksTexts } from "./texts.ts";

/** What people call an endpoint: its name, or its address without what all of them have. */
export const nameOf = ({ description, url }: Pick<Webhook, "description" | "url">): string =>
  description === undefined || description === "" ? url.replace(/^https?:\/\//, "") : description;

/** The title of a program by its id. */
export const useProgramTitle = (): ((id: string | undefined) => string | undefined) => {
  const programs = useQuery(programsQuery).data;
  return (id) => {
    if (id === undefined) return undefined;
    return programs === undefined ? "…" : (programs.find((one) => one.id === id)?.title ?? id);
  };
};

/** One endpoint, with how it did in the last day. */
export const WebhookRow = ({ one }: { one: Webhook }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const { number, distance } = useFormats();
  const outcome = useOutcomeWords();
  const programTitle = useProgramTitle();
  const health = useQuery(webhookHealthQuery(one.id)).data;
  const what = one.types.includes("*") ? t("allTypesShort") : t("typesCount", { count: one.types.length });
  const facts = (): string => {
    if (health === undefined) return " ";
    if (health.successRate === null) return t("noAttempt");
    const share = number(health.successRate, { style: "percent", maximumFractionDigits: 1 });
    return `${share} · ${t("waiting", { count: health.pending })}`;
  };
  return (
    <li className={classes.hook}>
      <span>
        <Link to="/integrations/webhooks/$id" params={{ id: one.id }} className={classes.hookName}>
          {nameOf(one)}
        </Link>
        {one.description !== undefined && <span className={classes.under}>{one.url}</span>}
        <span className={classes.under}>
          {what} · {programTitle(one.program) ?? common("allPrograms")}
        </span>
      </span>
      <span>
        <ConditionMark condition={conditionOf(one, health)} />
        <span className={classes.under}>{facts()}</span>
        {health?.lastFailure !== undefined && (
          <span className={classes.under}>
            {t("lastFailureOf", { when: distance(health.lastFailure.at), what: outcome(health.lastFailure) })}
          </span>
        )}
      </span>
      <span>{health !== undefined && <HealthChart health={health} height={36} />}</span>
    </li>
  );
};
