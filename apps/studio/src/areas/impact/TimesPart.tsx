import type { StageKind } from "@parcours/core";
import { StageKindIcon, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import classes from "./impact.module.css";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

/** How long people stay in each stage. */
export const TimesPart = ({ impact, figures }: { impact: Impact; figures: Figures }) => {
  const t = useTexts(impactTexts);
  // A decision takes no time unless somebody had to wait in it.
  const stages = impact.stages.filter(({ stays, inside, medianDays, kind }) => {
    const someone = stays !== 0 || inside !== 0;
    return someone && (kind !== "decision" || medianDays !== 0);
  });
  const days = (value: number | null, n: number | null): string => (n === 0 ? "–" : figures.amount(value, "day", n));
  return (
    <Part id="times" title={t("times")} how={t("timesHow")}>
      {stages.length === 0 ? (
        <p className={classes["quiet"]}>{t("noStays")}</p>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("stage")}</th>
              <th scope="col" className={classes["number"]}>
                {t("median")}
              </th>
              <th scope="col" className={`${classes["number"]} ${classes["spare"]}`}>
                {t("mean")}
              </th>
              <th scope="col" className={`${classes["number"]} ${classes["spare"]}`}>
                {t("p90")}
              </th>
              <th scope="col" className={classes["number"]}>
                {t("stays")}
              </th>
              <th scope="col" className={classes["number"]}>
                {t("inside")}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, title, kind, phase, stays, inside, medianDays, meanDays, p90Days }) => (
              <tr key={stage}>
                <th scope="row" data-inner={phase !== undefined}>
                  <span className={classes["stage"]}>
                    <StageKindIcon kind={kind as StageKind} />
                    {title}
                  </span>
                </th>
                <td className={classes["number"]}>{days(medianDays, stays)}</td>
                <td className={`${classes["number"]} ${classes["spare"]}`}>{days(meanDays, stays)}</td>
                <td className={`${classes["number"]} ${classes["spare"]}`}>{days(p90Days, stays)}</td>
                <td className={classes["number"]}>{figures.count(stays)}</td>
                <td className={classes["number"]}>{figures.count(inside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
};
