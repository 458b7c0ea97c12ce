import { useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import classes from "./impact.module.css";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

/** From where to where people moved, the most frequent way first. */
export const FlowsPart = ({ impact, figures }: { impact: Impact; figures: Figures }) => {
  const t = useTexts(impactTexts);
  const titles = new Map(
    [...impact.funnel, ...impact.exits, ...impact.stages].map(({ stage, title }) => [stage, title]),
  );
  const flows = impact.flows.filter(({ count }) => count !== 0);
  return (
    <Part id="flows" title={t("flows")} how={t("flowsHow")}>
      {flows.length === 0 ? (
        <p className={classes["quiet"]}>{t("noMoves")}</p>
      ) : (
        <details className={classes["how"]} data-on-paper>
          <summary aria-label={`${t("asTable")}, ${t("flows")}`}>{t("asTable")}</summary>
          <table className={classes["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("flowFrom")}</th>
                <th scope="col">{t("flowTo")}</th>
                <th scope="col" className={classes["number"]}>
                  {t("runs")}
                </th>
              </tr>
            </thead>
            <tbody>
              {flows.map(({ from, to, count }) => (
                <tr key={`${from ?? ""} ${to}`}>
                  <td>{from === null ? t("beginning") : (titles.get(from) ?? from)}</td>
                  <td>{titles.get(to) ?? to}</td>
                  <td className={classes["number"]}>{figures.count(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Part>
  );
};
