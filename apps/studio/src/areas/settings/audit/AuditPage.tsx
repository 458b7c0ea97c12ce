import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { auditQuery } from "../../../api/audit.ts";
import { MoreRows } from "../MoreRows.tsx";
import { SettingsPage } from "../SettingsPage.tsx";
import { Alarms } from "./Alarms.tsx";
import { auditFilterOf } from "./audit-search.ts";
import classes from "./audit.module.css";
import { AuditFilters } from "./AuditFilters.tsx";
import { EntryRow } from "./EntryRow.tsx";
import { auditTexts } from "./texts.ts";
import { useEntryWords } from "./use-entry-words.ts";
import { Verification } from "./Verification.tsx";

const route = getRouteApi("/shell/settings/audit");

/** Who read or changed what, filtered, with the proof that nothing was touched up. */
export const AuditPage = () => {
  const t = useTexts(auditTexts);
  const search = route.useSearch();
  const filter = useMemo(() => auditFilterOf(search), [search]);
  const log = useInfiniteQuery(auditQuery(filter));
  const words = useEntryWords();
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsPage title={t("title")} lead={t("lead")}>
      <Alarms words={words} />
      <Verification />
      <AuditFilters />
      {log.isPending && <LoadingRows rows={8} height={64} label={t("loading")} />}
      {log.isError && <ErrorState detail={log.error.message} onRetry={() => void log.refetch()} />}
      {log.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconHistory size={40} stroke={1.4} />} title={t("empty")}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ol className={classes.entries} aria-label={t("entries")}>
          {items.map((entry) => (
            <EntryRow key={entry.id} entry={entry} words={words} />
          ))}
        </ol>
      )}
      {log.hasNextPage && <MoreRows busy={log.isFetchingNextPage} onMore={() => void log.fetchNextPage()} />}
    </SettingsPage>
  );
};
