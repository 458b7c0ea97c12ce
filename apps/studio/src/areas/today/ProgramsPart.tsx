import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Today } from "../../api/today.ts";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

const WIDTH = 72;
const HEIGHT = 20;

/** How many there were at the end of each week, as a line; the words beside it say the same. */
const Trend = ({ weeks }: { weeks: readonly number[] }) => {
  const t = useTexts(todayTexts);
  const most = Math.max(1, ...weeks);
  const step = WIDTH / Math.max(1, weeks.length - 1);
  const points = weeks.map((count, index) => `${index * step},${HEIGHT - 2 - (count / most) * (HEIGHT - 4)}`);
  const said = t("trend", { from: weeks[0] ?? 0, to: weeks.at(-1) ?? 0 });
  return (
    <svg
      className={classes.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      <polyline points={points.join(" ")} />
    </svg>
  );
};

/** How many run through each program, and how that went these last weeks. */
export const ProgramsPart = ({ programs }: { programs: Today["programs"] }) => {
  const t = useTexts(todayTexts);
  return (
    <aside className={classes.programs} aria-labelledby="today-programs">
      <h2 id="today-programs" className={classes.heading}>
        {t("programs")}
      </h2>
      <ul className={classes.programRows}>
        {programs.map(({ id, slug, title, active, held, weeks }) => (
          <li key={id} className={classes.program}>
            <span>
              <Link to="/people" search={{ program: slug }} className={classes.name}>
                {title}
              </Link>
              <span className={classes.small}>
                {t("people", { count: active })}
                {held > 0 && `, ${t("heldCount", { count: held })}`}
              </span>
            </span>
            <Trend weeks={weeks} />
          </li>
        ))}
      </ul>
    </aside>
  );
};
