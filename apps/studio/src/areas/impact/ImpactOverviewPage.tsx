import { DEFAULT_TIME_ZONE, EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconChartBar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { programsQuery } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import classes from "./impact.module.css";
import { askOf, todayIn } from "./impact-search.ts";
import { PeriodChoice } from "./PeriodChoice.tsx";
import { ProgramCard } from "./ProgramCard.tsx";
import { impactTexts } from "./texts.ts";

const route = getRouteApi("/shell/impact");

/** Every published program in a sentence. */
export const ImpactOverviewPage = () => {
  const t = useTexts(impactTexts);
  const { period, from, to } = route.useSearch();
  const search = { period, from, to };
  const navigate = route.useNavigate();
  const programs = useQuery(programsQuery);
  const ask = askOf(search, todayIn(DEFAULT_TIME_ZONE, new Date()));
  const published = (programs.data ?? []).filter(({ versions }) => versions.length > 0);
  return (
    <Page wide title={t("title")} windowTitle={t("title")} lead={t("lead")}>
      {programs.isPending && <LoadingRows rows={6} height={128} label={t("loading")} />}
      {programs.isError && <ErrorState detail={programs.error.message} onRetry={() => void programs.refetch()} />}
      {programs.isSuccess && published.length === 0 && (
        <EmptyState icon={<IconChartBar size={40} stroke={1.4} />} title={t("emptyTitle")}>
          {t("empty")}
        </EmptyState>
      )}
      {published.length > 0 && (
        <>
          <div className={classes["controls"]}>
            <PeriodChoice
              search={search}
              onChange={(part) =>
                void navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
              }
            />
          </div>
          <ul className={classes["programs"]}>
            {published.map((program) => (
              <ProgramCard key={program.id} program={program} search={search} ask={ask} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
};
