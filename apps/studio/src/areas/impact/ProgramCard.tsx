import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Impact, type ImpactAsk, impactQuery } from "../../api/impact.ts";
import type { Program } from "../../api/programs.ts";
import classes from "./impact.module.css";
import type { ImpactSearch } from "./impact-search.ts";
import { impactTexts } from "./texts.ts";
import { Trend } from "./Trend.tsx";

/** How many targets are met, of how many. */
const Goals = ({ indicators }: Pick<Impact, "indicators">) => {
  const t = useTexts(impactTexts);
  const goals = indicators.filter(({ target }) => target !== null);
  const met = goals.filter((goal) => goal.met === true).length;
  const unknown = goals.filter((goal) => goal.met === null).length;
  const Icon = goals.length > 0 && met === goals.length ? IconCircleCheck : IconCircleDashed;
  return (
    <p className={classes["goal"]} data-met={goals.length > 0 && met === goals.length}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>
        {goals.length === 0 ? t("noGoals") : t("goals", { met, all: goals.length })}
        {unknown > 0 && ` (${t("goalsUnknown", { count: unknown })})`}
      </span>
    </p>
  );
};

interface ProgramCardProps {
  program: Program;
  search: ImpactSearch;
  ask: ImpactAsk;
}

/** A program in the overview: its sentence, how many began, its targets. */
export const ProgramCard = ({ program, search, ask }: ProgramCardProps) => {
  const t = useTexts(impactTexts);
  const { slug, title } = program;
  const impact = useQuery(impactQuery(slug, ask));
  return (
    <li className={classes["program"]}>
      <h2 className={classes["programTitle"]}>
        <Link to="/impact/$slug" params={{ slug }} search={search}>
          {title}
        </Link>
      </h2>
      {impact.isPending && <LoadingRows rows={2} height={32} label={t("loading")} />}
      {impact.isError && <ErrorState detail={t("failed")} onRetry={() => void impact.refetch()} />}
      {impact.isSuccess && (
        <>
          <p className={classes["programSentence"]}>{impact.data.sentence}</p>
          <div className={classes["programFoot"]}>
            <Goals indicators={impact.data.indicators} />
            <Trend months={impact.data.months} />
          </div>
        </>
      )}
    </li>
  );
};
