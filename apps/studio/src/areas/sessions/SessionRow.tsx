import { ListRow, useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Attendance, GroupSession } from "../../api/group-sessions.ts";
import classes from "./sessions.module.css";
import { sessionTexts } from "./texts.ts";

/** When, what, who. */
export const SESSION_COLUMNS = "minmax(180px, auto) minmax(0, 5fr) minmax(0, 4fr)";

/** How many are expected, or who came; a canceled session says so. */
export const useSessionWords = (): ((session: GroupSession) => string) => {
  const t = useTexts(sessionTexts);
  return ({ canceled, expected, present, absent, excused }) => {
    if (canceled) return t("canceled");
    const told = t("expected", { count: expected });
    return present + absent + excused === 0 ? told : `${told} · ${t("counts", { present, absent, excused })}`;
  };
};

/** One group moment. `attendance`: of the person whose file this is; null while it is not noted. */
export const SessionRow = ({ session, attendance }: { session: GroupSession; attendance?: Attendance | null }) => {
  const t = useTexts(sessionTexts);
  const { dateTime } = useFormats();
  const words = useSessionWords();
  const { id, title, program, place, startsAt, canceled } = session;
  const standing = canceled
    ? t("canceled")
    : attendance === null
      ? t(startsAt > new Date().toISOString() ? "upcoming" : "toNote")
      : attendance === undefined
        ? words(session)
        : t(attendance);
  return (
    <ListRow>
      <time dateTime={startsAt}>{dateTime(startsAt)}</time>
      <span>
        <Link to="/sessions/$id" params={{ id }} className={classes.name}>
          {title}
        </Link>
        <span className={classes.under}>{[program.title, place].filter((part) => part !== undefined).join(" · ")}</span>
      </span>
      <span className={classes.quiet}>{standing}</span>
    </ListRow>
  );
};
