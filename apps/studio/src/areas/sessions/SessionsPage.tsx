import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, RowList, useTexts } from "@parcours/ui";
import { IconCalendarEvent, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { groupSessionsQuery, sessionKindsQuery } from "../../api/group-sessions.ts";
import { Page } from "../../pages/Page.tsx";
import { Tab, TabNav } from "../../pages/TabNav.tsx";
import { useMay } from "../../session/use-session.ts";
import { MoreRows } from "../settings/MoreRows.tsx";
import { NewSessionDialog } from "./NewSessionDialog.tsx";
import { SESSION_COLUMNS, SessionRow } from "./SessionRow.tsx";
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
      <TabNav label={t("show")}>
        {([undefined, "all"] as const).map((one) => (
          <Tab key={one ?? "open"} current={one === show}>
            {(props) => (
              <Link to="/sessions" search={one === undefined ? {} : { show: one }} {...props}>
                {t(one ?? "open")}
              </Link>
            )}
          </Tab>
        ))}
      </TabNav>
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
        <RowList columns={SESSION_COLUMNS} label={t("list")}>
          {items.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </RowList>
      )}
      {sessions.hasNextPage && (
        <MoreRows busy={sessions.isFetchingNextPage} onMore={() => void sessions.fetchNextPage()} />
      )}
      {planning && <NewSessionDialog kinds={kinds.data ?? []} onClose={() => setPlanning(false)} />}
    </Page>
  );
};
