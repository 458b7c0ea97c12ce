import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { cohortsQuery } from "../../api/cohorts.ts";
import { programsQuery } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import classes from "./cohorts.module.css";
import { NewCohortDialog } from "./NewCohortDialog.tsx";
import { cohortTexts } from "./texts.ts";

/** Promotions of all programs, newest first. */
export const CohortsPage = () => {
  const t = useTexts(cohortTexts);
  const { date } = useFormats();
  const mayWrite = useMay("cohort.write");
  const [creating, setCreating] = useState(false);
  const cohorts = useQuery(cohortsQuery());
  const programs = useQuery(programsQuery).data ?? [];
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
        <ul className={classes.rows} aria-label={t("title")}>
          {cohorts.data.map(({ id, title, program, createdAt }) => (
            <li key={id} className={classes.row}>
              <Link to="/cohorts/$id" params={{ id }} className={classes.name}>
                {title}
              </Link>
              <span>{programs.find((one) => one.id === program)?.title ?? program}</span>
              <span className={classes.quiet}>{date(createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {creating && <NewCohortDialog onClose={() => setCreating(false)} />}
    </Page>
  );
};
