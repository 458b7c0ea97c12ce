import { useLanguage, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import classes from "./impact.module.css";
import { type Stretch, stretchesOf } from "./months.ts";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

const HEIGHT = 120;
const COLUMN = 40;
const WIDTH = 14;

/** Two bars per column: what began is filled, what ended is drawn with a line, so that print tells them apart. */
const Chart = ({ stretches, most }: { stretches: readonly Stretch[]; most: number }) => {
  const tall = (value: number | null): number => (most === 0 ? 0 : ((value ?? 0) / most) * (HEIGHT - 8));
  return (
    <svg
      className={classes["columns"]}
      viewBox={`0 0 ${stretches.length * COLUMN} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {stretches.map(({ at, started, ended }, index) => (
        <g key={at} transform={`translate(${index * COLUMN + 5} 0)`}>
          <rect className={classes["began"]} x={0} y={HEIGHT - tall(started)} width={WIDTH} height={tall(started)} />
          <rect
            className={classes["ended"]}
            x={WIDTH + 1}
            y={HEIGHT - tall(ended)}
            width={WIDTH}
            height={tall(ended)}
          />
        </g>
      ))}
      <line x1={0} x2={stretches.length * COLUMN} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={classes["axis"]} />
    </svg>
  );
};

/** What began and what ended, month by month: a picture, and a table that says the same. */
export const MonthsPart = ({ impact, figures }: { impact: Impact; figures: Figures }) => {
  const t = useTexts(impactTexts);
  const { language } = useLanguage();
  const stretches = stretchesOf(impact.months);
  if (stretches.length < 2) return null;
  const byYear = stretches[0]?.at.length === 4;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const nameOf = (at: string, style: "short" | "long"): string =>
    byYear
      ? at
      : new Intl.DateTimeFormat(locale, {
          month: style,
          timeZone: "UTC",
          ...(style === "long" && { year: "numeric" }),
        }).format(new Date(`${at}-01T00:00:00Z`));
  const most = Math.max(...stretches.flatMap(({ started, ended }) => [started ?? 0, ended ?? 0]));
  const title = t(byYear ? "years" : "months");
  return (
    <Part id="months" title={title} how={t("monthsHow")}>
      <p className={classes["legend"]} aria-hidden>
        <span className={classes["keyBegan"]} /> {t("started")}
        <span className={classes["keyEnded"]} /> {t("ended")}
        <span className={classes["scale"]}>{figures.count(most)}</span>
      </p>
      <Chart stretches={stretches} most={most} />
      <div
        className={classes["ticks"]}
        style={{ gridTemplateColumns: `repeat(${stretches.length}, minmax(0, 1fr))` }}
        aria-hidden
      >
        {stretches.map(({ at }) => (
          <span key={at}>{byYear ? at : nameOf(at, "short").slice(0, stretches.length > 12 ? 1 : 4)}</span>
        ))}
      </div>
      <details className={classes["how"]} data-on-paper>
        <summary aria-label={`${t("asTable")}, ${title}`}>{t("asTable")}</summary>
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t(byYear ? "year" : "month")}</th>
              <th scope="col" className={classes["number"]}>
                {t("started")}
              </th>
              <th scope="col" className={classes["number"]}>
                {t("ended")}
              </th>
            </tr>
          </thead>
          <tbody>
            {stretches.map(({ at, started, ended }) => (
              <tr key={at}>
                <th scope="row">{nameOf(at, "long")}</th>
                <td className={classes["number"]}>{figures.count(started)}</td>
                <td className={classes["number"]}>{figures.count(ended)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Part>
  );
};
