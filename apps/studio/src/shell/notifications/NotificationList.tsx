import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconBell } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { notificationCountQuery, notificationsQuery, seeNotifications } from "../../api/notifications.ts";
import { NotificationRow } from "./NotificationRow.tsx";
import classes from "./notifications.module.css";
import { notificationTexts } from "./texts.ts";

/** What I was told; shown, it is not new any more the next time. */
export const NotificationList = () => {
  const t = useTexts(notificationTexts);
  const queries = useQueryClient();
  const told = useQuery(notificationsQuery);
  const at = told.data?.at;
  const isNew = told.data?.items.some(({ seen }) => !seen) ?? false;
  useEffect(() => {
    if (at === undefined || !isNew) return;
    // When this fails they stay new, and are there the next time.
    void seeNotifications(at)
      .then(async () => await queries.invalidateQueries(notificationCountQuery))
      .catch(() => {});
  }, [at, isNew, queries]);
  if (told.isPending) return <LoadingRows rows={3} height={56} label={t("loading")} />;
  if (told.isError) return <ErrorState detail={told.error.message} onRetry={() => void told.refetch()} />;
  if (told.data.items.length === 0)
    return (
      <EmptyState level={3} icon={<IconBell size={32} stroke={1.4} />} title={t("emptyTitle")}>
        {t("empty")}
      </EmptyState>
    );
  return (
    <ul className={classes.list}>
      {told.data.items.map((one) => (
        <NotificationRow key={one.id} notification={one} />
      ))}
    </ul>
  );
};
