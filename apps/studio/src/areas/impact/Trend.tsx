import { useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import classes from "./impact.module.css";
import { impactTexts } from "./texts.ts";

const HEIGHT = 32;
const COLUMN = 8;

/** How many began each month, as small columns; the words under the picture say the least and the most. */
export const Trend = ({ months }: { months: Impact["months"] }) => {
  const t = useTexts(impactTexts);
  const known = months.flatMap(({ started }) => started ?? []);
  if (known.length < 2) return null;
  const most = Math.max(...known);
  const said = t("trend", { least: Math.min(...known), most });
  return (
    <svg
      className={classes["trend"]}
      viewBox={`0 0 ${months.length * COLUMN} ${HEIGHT}`}
      width={Math.min(240, months.length * COLUMN)}
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      {months.map(({ month, started }, index) => {
        const tall = most === 0 ? 0 : ((started ?? 0) / most) * (HEIGHT - 2);
        return <rect key={month} x={index * COLUMN} y={HEIGHT - 1 - tall} width={COLUMN - 2} height={tall + 1} />;
      })}
    </svg>
  );
};
