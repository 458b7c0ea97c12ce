import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconBell } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { notificationCountQuery, notificationsQuery, seeNotifications } from "../../api/notifications.ts";
import { NotificationRow } from "./NotificationRow.tsx";
import classes from "./notifications.module.css";
import { notificationTexts } from "./texts.ts";

/** What I was told; shown, it is not new any more the next time. */
export const NotificationList = () => {
  const t = useTexts(notificationTexts);
  const queries = useQueryClient();
  const told = useInfiniteQuery(notificationsQuery);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = told;
  const at = told.data?.pages[0]?.at;
  const items = told.data?.pages.flatMap((page) => page.items) ?? [];
  const isNew = items.some(({ seen }) => !seen);
  // What is new goes on behind the last one that is shown: nothing counts as seen that was not there to be seen.
  const goesOn = hasNextPage && items.at(-1)?.seen === false;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (at === undefined || !isNew || goesOn) return;
    // When this fails they stay new, and are there the next time.
    void seeNotifications(at)
      .then(async () => await queries.invalidateQueries(notificationCountQuery))
      .catch(() => {});
  }, [at, isNew, goesOn, queries]);
  if (told.isPending) return <LoadingRows rows={3} height={56} label={t("loading")} />;
  if (told.isError) return <ErrorState detail={told.error.message} onRetry={() => void told.refetch()} />;
  if (items.length === 0)
    return (
      <EmptyState level={3} icon={<IconBell size={32} stroke={1.4} />} title={t("emptyTitle")}>
        {t("empty")}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {items.map((one) => (
          <NotificationRow key={one.id} notification={one} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("older")}
        </Button>
      )}
    </>
  );
};
