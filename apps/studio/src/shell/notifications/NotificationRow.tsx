import { VisuallyHidden } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconAt, IconCheckbox, IconUsersGroup } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Notification } from "../../api/notifications.ts";
import classes from "./notifications.module.css";
import { notificationTexts } from "./texts.ts";

const ICONS = { mention: IconAt, task: IconCheckbox, run: IconUsersGroup };

/** What is told, in words, and what is to be added in small letters. */
const useWords = ({ kind, by, name, task, run }: Notification): { told: string; more: string[] } => {
  const t = useTexts(notificationTexts);
  const { distance } = useFormats();
  const whose = name ?? t("somebody");
  if (kind === "mention") {
    const told = by === undefined ? t("mentionPlain", { name: whose }) : t("mention", { by: by.name, name: whose });
    return { told, more: [] };
  }
  if (kind === "task") {
    const title = task?.title ?? "…";
    const told =
      by === undefined ? t("taskPlain", { title, name: whose }) : t("task", { by: by.name, title, name: whose });
    if (task?.open === false) return { told, more: [t("taskOver")] };
    return { told, more: task?.dueAt === undefined ? [] : [t("due", { when: distance(task.dueAt) })] };
  }
  const { total = 0, failed = 0, dryRun = false } = run ?? {};
  const told = t(dryRun ? "trial" : "run", { total });
  return { told, more: failed === 0 ? [] : [t(dryRun ? "trialFailed" : "runFailed", { failed })] };
};

/** Leads to what is told: the file, or the report of the work. */
const Target = ({ of: { participant, run }, children }: { of: Notification; children: ReactNode }) => {
  if (participant !== undefined)
    return (
      <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.link}>
        {children}
      </Link>
    );
  if (run !== undefined)
    return (
      <Link to="/people" search={{ run: run.id }} preload={false} className={classes.link}>
        {children}
      </Link>
    );
  return (
    <Link to="/today" preload={false} className={classes.link}>
      {children}
    </Link>
  );
};

/** One thing that somebody was told. */
export const NotificationRow = ({ notification }: { notification: Notification }) => {
  const t = useTexts(notificationTexts);
  const { distance } = useFormats();
  const { told, more } = useWords(notification);
  const { kind, at, seen } = notification;
  const Icon = ICONS[kind];
  return (
    <li className={classes.item}>
      <Target of={notification}>
        <Icon size={20} stroke={1.6} aria-hidden className={classes.icon} />
        <span className={classes.words}>
          <span className={seen ? undefined : classes.fresh}>
            {!seen && <VisuallyHidden>{t("fresh")} </VisuallyHidden>}
            {told}
          </span>
          <span className={classes.when}>{[distance(at), ...more].join(" · ")}</span>
        </span>
        {!seen && <span className={classes.dot} aria-hidden />}
      </Target>
    </li>
  );
};
