import { EmptyState, useTexts } from "@parcours/ui";
import { IconRulerMeasure } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Impact } from "../../api/impact.ts";
import { useMay } from "../../session/use-session.ts";
import classes from "./impact.module.css";
import { IndicatorCard } from "./IndicatorCard.tsx";
import { Part } from "./Part.tsx";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

interface IndicatorsProps {
  impact: Impact;
  by: string | undefined;
  figures: Figures;
}

/** One figure per question, those with a target first. */
export const Indicators = ({ impact, by, figures }: IndicatorsProps) => {
  const t = useTexts(impactTexts);
  const mayWrite = useMay("program.write");
  const { indicators, program, before } = impact;
  const sorted = [
    ...indicators.filter(({ target }) => target !== null),
    ...indicators.filter(({ target }) => target === null),
  ];
  return (
    <Part id="indicators" title={t("indicators")}>
      {indicators.length === 0 ? (
        <EmptyState
          level={3}
          icon={<IconRulerMeasure size={40} stroke={1.4} />}
          title={t("noIndicatorsTitle")}
          {...(mayWrite && {
            action: (
              <Link to="/programs/$slug/edit" params={{ slug: program.slug }}>
                {t("toEditor")}
              </Link>
            ),
          })}
        >
          {t("noIndicators")}
        </EmptyState>
      ) : (
        <ul className={classes["cards"]}>
          {sorted.map((indicator) => (
            <IndicatorCard key={indicator.id} indicator={indicator} before={before} by={by} figures={figures} />
          ))}
        </ul>
      )}
    </Part>
  );
};
