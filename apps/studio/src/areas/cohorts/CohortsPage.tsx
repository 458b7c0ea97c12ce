import { Button } from "@mantine/core";
import { EmptyState, ErrorState, ListRow, LoadingRows, RowList, useTexts } from "@parcours/ui";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Cohort, cohortsQuery } from "../../api/cohorts.ts";
import { programsQuery } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import classes from "./cohorts.module.css";
import { NewCohortDialog } from "./NewCohortDialog.tsx";
import { cohortTexts } from "./texts.ts";

/** The dates of a cohort as one word, to sort by: the one it begins with where there is one. */
const dateOf = ({ data }: Cohort): string => {
  const dates = Object.entries(data).filter(
    (one): one is [string, string] => typeof one[1] === "string" && /^\d{4}-\d\d-\d\d$/.test(one[1]),
  );
  return (dates.find(([field]) => /start/i.test(field)) ?? dates[0])?.[1] ?? "";
};

/** Program by program, the latest first. */
const inOrder = (cohorts: readonly Cohort[], titles: ReadonlyMap<string, string>): Cohort[] => {
  const titleOf = ({ program }: Cohort): string => titles.get(program) ?? "";
  return cohorts.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b)) || dateOf(b).localeCompare(dateOf(a)));
};

/** Promotions of all programs. */
export const CohortsPage = () => {
  const t = useTexts(cohortTexts);
  const mayWrite = useMay("cohort.write");
  const [creating, setCreating] = useState(false);
  const cohorts = useQuery(cohortsQuery());
  const programs = useQuery(programsQuery).data ?? [];
  const titles = new Map(programs.map(({ id, title }) => [id, title]));
  const sorted = inOrder(cohorts.data ?? [], titles);
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <Page
      wide
      title={t("title")}
      windowTitle={t("title")}
      lead={t("lead")}
      actions={(cohorts.data?.length ?? 0) > 0 && create}
    >
      {cohorts.isPending && <LoadingRows rows={4} height={56} label={t("loading")} />}
      {cohorts.isError && <ErrorState detail={cohorts.error.message} onRetry={() => void cohorts.refetch()} />}
      {cohorts.isSuccess && cohorts.data.length === 0 && (
        <EmptyState icon={<IconUsersGroup size={40} stroke={1.4} />} title={t("empty")} action={create}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {cohorts.isSuccess && cohorts.data.length > 0 && (
        <RowList columns="minmax(0, 1fr) minmax(0, 1fr)" label={t("title")}>
          {sorted.map(({ id, title, program }) => (
            <ListRow key={id}>
              <Link to="/cohorts/$id" params={{ id }} className={classes.name}>
                {title}
              </Link>
              <span className={classes.quiet}>{titles.get(program) ?? ""}</span>
            </ListRow>
          ))}
        </RowList>
      )}
      {creating && <NewCohortDialog onClose={() => setCreating(false)} />}
    </Page>
  );
};
