import { Popover, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { notificationCountQuery } from "../../api/notifications.ts";
import { mayAny, useSession } from "../../session/use-session.ts";
import { NotificationList } from "./NotificationList.tsx";
import classes from "./notifications.module.css";
import { notificationTexts } from "./texts.ts";

const MOST_SHOWN = 99;

const Bell = () => {
  const t = useTexts(notificationTexts);
  const { data: count = 0 } = useQuery(notificationCountQuery);
  const [opened, { toggle, close }] = useDisclosure(false);
  const place = useRouterState({ select: ({ location }) => location.href });
  // Whoever has followed one of them is elsewhere now.
  useEffect(close, [place, close]);
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        if (!open) close();
      }}
      position="bottom-start"
      width="min(400px, calc(100vw - 32px))"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton className={classes.bell} onClick={toggle} title={t("title")}>
          <IconBell size={20} stroke={1.6} aria-hidden />
          <VisuallyHidden>{t("open", { count })}</VisuallyHidden>
          {count > 0 && (
            <span className={classes.count} aria-hidden>
              {count > MOST_SHOWN ? t("more") : count}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("title")} className={classes.panel}>
        <h2 className={classes.title}>{t("title")}</h2>
        <NotificationList />
      </Popover.Dropdown>
    </Popover>
  );
};

/** What concerns me, wherever I am: for those who follow people. */
export const NotificationBell = () => {
  const session = useSession();
  return mayAny(session, ["enrollment.read"]) ? <Bell /> : null;
};
