import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconHeartHandshake, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { pairProgramsQuery, pairsQuery, type PairStatus } from "../../api/pairs.ts";
import { useStageWords } from "../../api/stages.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { MoreRows } from "../settings/MoreRows.tsx";
import { PairRow } from "./PairRow.tsx";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

const route = getRouteApi("/shell/pairs");
const DEBOUNCE_MS = 250;

const List = ({
  program,
  status,
  q,
  propose,
}: {
  program: string;
  status: PairStatus;
  q: string;
  propose: ReactNode;
}) => {
  const t = useTexts(pairTexts);
  const pairs = useInfiniteQuery(pairsQuery(program, status, q));
  const items = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  const stageWords = useStageWords(items);
  if (pairs.isPending) return <LoadingRows rows={8} height={48} label={t("loading")} />;
  if (pairs.isError) return <ErrorState detail={pairs.error.message} onRetry={() => void pairs.refetch()} />;
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconHeartHandshake size={40} stroke={1.4} />}
        title={t(q !== "" ? "noMatch" : status === "done" ? "emptyDone" : "empty")}
        action={q === "" && status === "open" ? propose : undefined}
      >
        {q === "" && status === "open" ? t("emptyNote") : undefined}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.rows} aria-label={t("list")}>
        {items.map((pair) => (
          <PairRow key={pair.id} pair={pair} stageWords={stageWords} />
        ))}
      </ul>
      {pairs.hasNextPage && <MoreRows busy={pairs.isFetchingNextPage} onMore={() => void pairs.fetchNextPage()} />}
    </>
  );
};

/** Pairs and teams of a program: who makes them, and where each stands. */
export const PairsPage = () => {
  const t = useTexts(pairTexts);
  const search = route.useSearch();
  const programs = useQuery(pairProgramsQuery);
  const mayStart = useMay("enrollment.start");
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), DEBOUNCE_MS);
  const program = programs.data?.find(({ slug }) => slug === search.program) ?? programs.data?.[0];
  const status: PairStatus = search.show ?? "open";
  const propose = mayStart && program !== undefined && (
    <Button
      leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
      renderRoot={(props) => <Link to="/pairs/new" search={{ program: program.slug }} {...props} />}
    >
      {t("propose")}
    </Button>
  );
  return (
    <Page
      wide
      title={t("title")}
      windowTitle={t("title")}
      lead={t("lead")}
      actions={
        <>
          {program !== undefined && (
            <TextInput
              type="search"
              className={classes.search ?? ""}
              aria-label={t("search")}
              placeholder={t("search")}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {propose}
        </>
      }
    >
      {programs.isPending && <LoadingRows rows={8} height={48} label={t("loading")} />}
      {programs.isError && <ErrorState detail={programs.error.message} onRetry={() => void programs.refetch()} />}
      {programs.isSuccess && program === undefined && (
        <EmptyState icon={<IconHeartHandshake size={40} stroke={1.4} />} title={t("noProgram")}>
          {t("noProgramNote")}
        </EmptyState>
      )}
      {program !== undefined && (
        <>
          {(programs.data?.length ?? 0) > 1 && (
            <nav aria-label={t("programs")}>
              <ul className={classes.tabs}>
                {programs.data?.map(({ slug, title }) => (
                  <li key={slug}>
                    <Link
                      to="/pairs"
                      search={{ program: slug, show: search.show }}
                      className={classes.tab}
                      activeProps={{}}
                      {...(slug === program.slug && { "aria-current": "page" as const })}
                    >
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <nav aria-label={t("show")}>
            <ul className={classes.tabs}>
              {(["open", "done"] as const).map((one) => (
                <li key={one}>
                  <Link
                    to="/pairs"
                    search={{ program: search.program, ...(one === "done" && { show: one }) }}
                    className={classes.tab}
                    activeProps={{}}
                    {...(one === status && { "aria-current": "page" as const })}
                  >
                    {t(one)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <List program={program.slug} status={status} q={q} propose={propose} />
        </>
      )}
    </Page>
  );
};
