import { outcomeWords } from "@parcours/core";
import { StageKindIcon, useLanguage, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import { Bar } from "./Bar.tsx";
import classes from "./impact.module.css";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

/** How runs end, with the reasons that were given. */
export const ExitsPart = ({ impact, figures }: { impact: Impact; figures: Figures }) => {
  const t = useTexts(impactTexts);
  const { language } = useLanguage();
  const exits = impact.exits.filter(({ runs }) => runs !== 0).toSorted((a, b) => (b.runs ?? 0) - (a.runs ?? 0));
  const most = Math.max(0, ...exits.map(({ runs }) => runs ?? 0));
  return (
    <Part id="exits" title={t("exits")} how={t("exitsHow")}>
      {exits.length === 0 ? (
        <p className={classes["quiet"]}>{t("noneEnded")}</p>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("exit")}</th>
              <th scope="col">{t("outcome")}</th>
              <th scope="col" className={classes["number"]}>
                {t("runs")}
              </th>
            </tr>
          </thead>
          <tbody>
            {exits.map(({ stage, title, outcome, runs, reasons }) => (
              <tr key={stage}>
                <th scope="row">
                  <span className={classes["stage"]}>
                    <StageKindIcon kind="exit" outcome={outcome} />
                    {title}
                  </span>
                  <Bar value={runs} most={most} />
                  {reasons.length > 0 && (
                    <ul className={classes["reasons"]} aria-label={t("reasons")}>
                      {reasons.map((reason) => (
                        <li key={reason.code}>
                          <b>{figures.count(reason.runs)}</b> {reason.title}
                        </li>
                      ))}
                    </ul>
                  )}
                </th>
                <td>{outcome === undefined ? "" : outcomeWords(outcome)[language]}</td>
                <td className={classes["number"]}>{figures.count(runs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
};
