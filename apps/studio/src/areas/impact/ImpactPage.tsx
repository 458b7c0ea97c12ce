import { Anchor } from "@mantine/core";
import { DEFAULT_TIME_ZONE, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Impact, impactQuery } from "../../api/impact.ts";
import { programQuery } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import { membershipOf, useSession } from "../../session/use-session.ts";
import { ExitsPart } from "./ExitsPart.tsx";
import { FlowsPart } from "./FlowsPart.tsx";
import { FunnelPart } from "./FunnelPart.tsx";
import classes from "./impact.module.css";
import { askOf, type ImpactSearch, todayIn } from "./impact-search.ts";
import { ImpactControls } from "./ImpactControls.tsx";
import { Indicators } from "./Indicators.tsx";
import { MonthsPart } from "./MonthsPart.tsx";
import { NoRuns } from "./NoRuns.tsx";
import { ReportActions } from "./ReportActions.tsx";
import { impactTexts } from "./texts.ts";
import { TimesPart } from "./TimesPart.tsx";
import { useFigures } from "./use-figures.ts";
import { useOpenOnPaper } from "./use-open-on-paper.ts";
import { usePeriodWords } from "./use-period-words.ts";

const route = getRouteApi("/shell/impact/$slug");

/** Whether anything at all happened in the period. */
const isEmpty = ({ started, flows, months }: Impact): boolean =>
  started === 0 && flows.length === 0 && months.length === 0;

const Report = ({ impact, search }: { impact: Impact; search: ImpactSearch }) => {
  const t = useTexts(impactTexts);
  const figures = useFigures(impact);
  const { date } = useFormats();
  const session = useSession();
  const periodWords = usePeriodWords();
  const { countedAt, period, program, sentence, timeZone, version } = impact;
  return (
    <>
      <p className={classes["paperHead"]}>
        {membershipOf(session)?.name} · {t("reportOf")} · {t("printed", { date: date(countedAt, { style: "long" }) })}
      </p>
      <p className={classes["sentence"]}>{sentence}</p>
      <p className={classes["period"]}>
        {periodWords(period, timeZone)}
        {impact.before !== undefined &&
          `, ${t("comparedWith", { period: periodWords(impact.before.period, timeZone) })}`}
      </p>
      {impact.partial && <p className={classes["protected"]}>{t("partial")}</p>}
      {figures.smallest !== undefined && (
        <p className={classes["protected"]}>{t("protectedNote", { smallest: figures.smallest })}</p>
      )}
      {isEmpty(impact) ? (
        <NoRuns slug={program.slug} search={search} />
      ) : (
        <>
          <Indicators impact={impact} by={search.by} figures={figures} />
          <MonthsPart impact={impact} figures={figures} />
          <FunnelPart impact={impact} figures={figures} />
          <ExitsPart impact={impact} figures={figures} />
          <TimesPart impact={impact} figures={figures} />
          <FlowsPart impact={impact} figures={figures} />
        </>
      )}
      <section className={classes["part"]} aria-labelledby="method">
        <h2 id="method">{t("methodTitle")}</h2>
        <p className={classes["method"]}>{t("method", { version })}</p>
      </section>
    </>
  );
};

/** What a program has brought about in a period: the sentence, then a figure per question, then how people went. */
export const ImpactPage = () => {
  const t = useTexts(impactTexts);
  const { slug } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useOpenOnPaper();
  const today = todayIn(DEFAULT_TIME_ZONE, new Date());
  const ask = askOf(search, today);
  const { data: program } = useQuery({ ...programQuery(slug), throwOnError: true });
  const published = program !== undefined && program.versions.length > 0;
  const impact = useQuery({ ...impactQuery(slug, ask), enabled: published });
  if (program === undefined) return <LoadingRows rows={10} height={40} label={t("loading")} />;
  const change = (part: Partial<ImpactSearch>): void =>
    void navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false });
  return (
    <Page
      wide
      windowTitle={`${program.title} – ${t("title")}`}
      title={program.title}
      crumb={
        <span className={classes["onScreen"]}>
          <Anchor renderRoot={(props) => <Link to="/impact" {...props} />}>{t("all")}</Anchor>
        </span>
      }
      actions={
        published && (
          <div className={classes["onScreen"]}>
            <ReportActions slug={slug} ask={ask} />
          </div>
        )
      }
    >
      {published ? (
        <>
          <ImpactControls
            program={program}
            search={search}
            today={today}
            breakdowns={impact.data?.breakdowns ?? []}
            onChange={change}
          />
          {impact.isPending && <LoadingRows rows={8} height={72} label={t("loading")} />}
          {impact.isError && <ErrorState detail={impact.error.message} onRetry={() => void impact.refetch()} />}
          {impact.isSuccess && (
            <div className={classes["report"]} data-old={impact.isPlaceholderData} aria-busy={impact.isPlaceholderData}>
              <Report impact={impact.data} search={search} />
            </div>
          )}
        </>
      ) : (
        <NoRuns slug={slug} search={{ period: "all" }} />
      )}
    </Page>
  );
};
