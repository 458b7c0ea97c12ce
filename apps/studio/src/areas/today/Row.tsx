import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

interface RowProps {
  /** Whose it is: the link to the file. */
  person: { participant: string | null; name?: string | undefined; enrollment?: string | undefined };
  /** What it is about, after the name. */
  what: ReactNode;
  /** Program, place: in small. */
  more?: ReactNode;
  when?: ReactNode;
  late?: boolean;
  actions?: ReactNode;
}

/** One thing of the day: whose, what, when, and what to do about it. */
export const Row = ({
  person: { participant, name, enrollment },
  what,
  more,
  when,
  late = false,
  actions,
}: RowProps) => {
  const t = useTexts(todayTexts);
  const words = name ?? t("somebody");
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {participant === null && enrollment !== undefined ? (
          <Link to="/pairs/$id" params={{ id: enrollment }} preload={false} className={classes.name}>
            {words}
          </Link>
        ) : participant === null ? (
          <b className={classes.name}>{words}</b>
        ) : (
          <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.name}>
            {words}
          </Link>
        )}{" "}
        <span>{what}</span>
        {more !== undefined && <span className={classes.quiet}> · {more}</span>}
      </span>
      <span className={classes.when} data-late={late}>
        {when}
      </span>
      <span className={classes.actions}>{actions}</span>
    </li>
  );
};
