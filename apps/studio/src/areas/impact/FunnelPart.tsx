import { StageKindIcon, useTexts } from "@parcours/ui";
import type { StageKind } from "@parcours/core";
import type { Impact } from "../../api/impact.ts";
import { Bar } from "./Bar.tsx";
import classes from "./impact.module.css";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

/** How far the runs go that began in the period: a bar and its numbers per stage. */
export const FunnelPart = ({ impact, figures }: { impact: Impact; figures: Figures }) => {
  const t = useTexts(impactTexts);
  const { funnel, started } = impact;
  if (funnel.length === 0) return null;
  const most = Math.max(started ?? 0, ...funnel.map(({ reached }) => reached ?? 0));
  const share = (value: number | null, of: number | null): string =>
    of === 0 ? "–" : figures.amount(value, "percent", of);
  return (
    <Part id="funnel" title={t("funnel")} how={t("funnelHow")}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("stage")}</th>
            <th scope="col" className={classes["number"]}>
              {t("reached")}
            </th>
            <th scope="col" className={classes["number"]}>
              {t("ofStarted")}
            </th>
            <th scope="col" className={`${classes["number"]} ${classes["spare"]}`}>
              {t("ofFormer")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t("started")}
              <Bar value={started} most={most} />
            </th>
            <td className={classes["number"]}>{figures.count(started)}</td>
            <td className={classes["number"]} />
            <td className={`${classes["number"]} ${classes["spare"]}`} />
          </tr>
          {funnel.map(({ stage, title, kind, reached, ofStarted, ofFormer }, index) => (
            <tr key={stage}>
              <th scope="row">
                <span className={classes["stage"]}>
                  <StageKindIcon kind={kind as StageKind} />
                  {title}
                </span>
                <Bar value={reached} most={most} />
              </th>
              <td className={classes["number"]}>{figures.count(reached)}</td>
              <td className={classes["number"]}>{share(ofStarted, started)}</td>
              <td className={`${classes["number"]} ${classes["spare"]}`}>
                {share(ofFormer, index === 0 ? started : (funnel[index - 1]?.reached ?? null))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};
