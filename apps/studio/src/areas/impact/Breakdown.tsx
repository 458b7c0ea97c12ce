import { useTexts } from "@parcours/ui";
import type { IndicatorFigure } from "../../api/impact.ts";
import { Bar } from "./Bar.tsx";
import classes from "./impact.module.css";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

interface BreakdownProps {
  indicator: IndicatorFigure;
  breakdown: IndicatorFigure["breakdown"][number];
  figures: Figures;
}

/** A figure group by group. */
export const Breakdown = ({ indicator, breakdown, figures }: BreakdownProps) => {
  const t = useTexts(impactTexts);
  const { groups, title } = breakdown;
  if (groups.length === 0) return null;
  const most = indicator.unit === "percent" ? 100 : Math.max(...groups.map(({ value }) => value ?? 0));
  // Where the value is the number of cases itself, a second column would say it twice.
  const tellsCases = indicator.measure !== "count";
  const cases = groups.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return (
    <>
      <table className={classes["table"]}>
        <caption className={classes["caption"]}>{t("breakdown", { indicator: indicator.title, by: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className={classes["number"]}>
              {t("value")}
            </th>
            {tellsCases && (
              <th scope="col" className={classes["number"]}>
                {t("cases")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={`${group.known}${group.key}`}>
              <th scope="row" data-unknown={!group.known}>
                {group.title}
                <Bar value={group.value} most={most} />
              </th>
              <td className={classes["number"]}>{figures.amount(group.value, indicator.unit, group.n)}</td>
              {tellsCases && <td className={classes["number"]}>{figures.count(group.n)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {figures.smallest === undefined && cases > (indicator.n ?? 0) && (
        <p className={classes["quiet"]}>{t("several")}</p>
      )}
    </>
  );
};
