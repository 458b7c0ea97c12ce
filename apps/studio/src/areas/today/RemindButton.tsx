import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { TodayContract } from "../../api/today.ts";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

/** The way to a contract that waits. */
export const RemindButton = ({ contract }: { contract: TodayContract }) => {
  const t = useTexts(todayTexts);
  const { participant, name = t("somebody") } = contract;
  if (participant === null) return null;
  return (
    <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.link} aria-label={t("openFor", { name })}>
      {t("open")}
    </Link>
  );
};
