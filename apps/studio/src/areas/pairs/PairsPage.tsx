import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { EmptyState, ErrorState, LoadingRows, RowList, useTexts } from "@parcours/ui";
import { IconHeartHandshake, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { pairProgramsQuery, pairsQuery, type PairStatus } from "../../api/pairs.ts";
import { useStageWords } from "../../api/stages.ts";
import { Page } from "../../pages/Page.tsx";
import { Tab, TabNav } from "../../pages/TabNav.tsx";
import { useMay } from "../../session/use-session.ts";
import { MoreRows } from "../settings/MoreRows.tsx";
import { PAIR_COLUMNS, PairRow } from "./PairRow.tsx";
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
      <RowList columns={PAIR_COLUMNS} label={t("list")}>
        {items.map((pair) => (
          <PairRow key={pair.id} pair={pair} stageWords={stageWords} />
        ))}
      </RowList>
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
            <TabNav label={t("programs")}>
              {programs.data?.map(({ slug, title }) => (
                <Tab key={slug} current={slug === program.slug}>
                  {(props) => (
                    <Link to="/pairs" search={{ program: slug, show: search.show }} {...props}>
                      {title}
                    </Link>
                  )}
                </Tab>
              ))}
            </TabNav>
          )}
          <TabNav label={t("show")}>
            {(["open", "done"] as const).map((one) => (
              <Tab key={one} current={one === status}>
                {(props) => (
                  <Link
                    to="/pairs"
                    search={{ program: search.program, ...(one === "done" && { show: one }) }}
                    {...props}
                  >
                    {t(one)}
                  </Link>
                )}
              </Tab>
            ))}
          </TabNav>
          <List program={program.slug} status={status} q={q} propose={propose} />
        </>
      )}
    </Page>
  );
};
