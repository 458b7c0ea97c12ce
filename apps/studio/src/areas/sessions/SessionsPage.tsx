import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconCalendarEvent, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { groupSessionsQuery, sessionKindsQuery } from "../../api/group-sessions.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import pairs from "../pairs/pairs.module.css";
import { MoreRows } from "../settings/MoreRows.tsx";
import { NewSessionDialog } from "./NewSessionDialog.tsx";
import { SessionRow } from "./SessionRow.tsx";
import classes from "./sessions.module.css";
import { sessionTexts } from "./texts.ts";

const route = getRouteApi("/shell/sessions");

/** Group moments of all programs: those that come or are to be noted, or all. */
export const SessionsPage = () => {
  const t = useTexts(sessionTexts);
  const { show } = route.useSearch();
  const mayPlan = useMay("event.send_many");
  const [planning, setPlanning] = useState(false);
  const kinds = useQuery(sessionKindsQuery);
  const sessions = useInfiniteQuery(groupSessionsQuery(show !== "all"));
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? [];
  const hasKinds = (kinds.data?.length ?? 0) > 0;
  const plan = mayPlan && hasKinds && (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setPlanning(true)}>
      {t("plan")}
    </Button>
  );
  return (
    <Page wide title={t("title")} windowTitle={t("title")} lead={t("lead")} actions={items.length > 0 && plan}>
      <nav aria-label={t("show")}>
        <ul className={pairs.tabs}>
          {([undefined, "all"] as const).map((one) => (
            <li key={one ?? "open"}>
              <Link
                to="/sessions"
                search={one === undefined ? {} : { show: one }}
                className={pairs.tab}
                activeProps={{}}
                {...(one === show && { "aria-current": "page" as const })}
              >
                {t(one ?? "open")}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {sessions.isPending && <LoadingRows rows={6} height={56} label={t("loading")} />}
      {sessions.isError && <ErrorState detail={sessions.error.message} onRetry={() => void sessions.refetch()} />}
      {sessions.isSuccess && items.length === 0 && kinds.isSuccess && (
        <EmptyState
          icon={<IconCalendarEvent size={40} stroke={1.4} />}
          title={t(hasKinds ? (show === "all" ? "emptyAll" : "empty") : "noKinds")}
          action={plan}
        >
          {t(hasKinds ? "emptyNote" : "noKindsNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.rows} aria-label={t("list")}>
          {items.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {sessions.hasNextPage && (
        <MoreRows busy={sessions.isFetchingNextPage} onMore={() => void sessions.fetchNextPage()} />
      )}
      {planning && <NewSessionDialog kinds={kinds.data ?? []} onClose={() => setPlanning(false)} />}
    </Page>
  );
};
