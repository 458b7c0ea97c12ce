import { useTexts } from "@parcours/ui";
import type { Impact, IndicatorFigure } from "../../api/impact.ts";
import { Breakdown } from "./Breakdown.tsx";
import { Goal } from "./Goal.tsx";
import { HowCounted } from "./HowCounted.tsx";
import classes from "./impact.module.css";
import { impactTexts } from "./texts.ts";
import type { Figures } from "./use-figures.ts";

interface IndicatorCardProps {
  indicator: IndicatorFigure;
  before: Impact["before"];
  by: string | undefined;
  figures: Figures;
}

/** On what the figure rests, and what is left out because it is not known. */
const Basis = ({ indicator, figures }: Pick<IndicatorCardProps, "indicator" | "figures">) => {
  const t = useTexts(impactTexts);
  const { measure, n, unknown } = indicator;
  const { smallest = 0 } = figures;
  const ofRuns = measure === "count" || measure === "share";
  return (
    <>
      <p>{n === null ? t("restsFew", { smallest }) : t(ofRuns ? "restsRuns" : "restsCases", { n })}</p>
      <p>{unknown === null ? t("unknownFew", { smallest }) : t("unknown", { n: unknown })}</p>
    </>
  );
};

/** Cases that may belong or not: said beside the figure, not only where it opens. */
const Unknown = ({ indicator, figures }: Pick<IndicatorCardProps, "indicator" | "figures">) => {
  const t = useTexts(impactTexts);
  const { unknown } = indicator;
  if (unknown === 0) return null;
  return (
    <p className={classes["quiet"]}>
      {unknown === null ? t("unknownShortFew", { smallest: figures.smallest ?? 0 }) : t("unknownShort", { n: unknown })}
    </p>
  );
};

const Before = ({ indicator, before, figures }: Pick<IndicatorCardProps, "indicator" | "before" | "figures">) => {
  const t = useTexts(impactTexts);
  const former = before?.indicators.find(({ id }) => id === indicator.id);
  if (former === undefined) return null;
  return (
    <p className={classes["before"]}>
      {former.value === null && !figures.isWithheld(former.value, former.n)
        ? t("beforeNone")
        : t("before", { value: figures.amount(former.value, indicator.unit, former.n) })}
    </p>
  );
};

/** One question and its figure: target, what it was before, how it is counted, and group by group where asked for. */
export const IndicatorCard = ({ indicator, before, by, figures }: IndicatorCardProps) => {
  const t = useTexts(impactTexts);
  const { id, title, description, value, unit, n, counting, breakdown } = indicator;
  const shown = breakdown.find((one) => one.by === by);
  const withheld = figures.isWithheld(value, n);
  return (
    <li className={classes["card"]} data-wide={shown !== undefined} aria-labelledby={`indicator-${id}`}>
      <h3 id={`indicator-${id}`} className={classes["question"]}>
        {title}
      </h3>
      <p className={classes["value"]} data-none={value === null}>
        {figures.amount(value, unit, n)}
      </p>
      {withheld && <p className={classes["quiet"]}>{t("withheldWhy", { smallest: figures.smallest ?? 0 })}</p>}
      <Goal indicator={indicator} />
      <Unknown indicator={indicator} figures={figures} />
      <Before indicator={indicator} before={before} figures={figures} />
      {shown !== undefined && <Breakdown indicator={indicator} breakdown={shown} figures={figures} />}
      <HowCounted about={title}>
        {description !== undefined && <p>{description}</p>}
        <p>{counting}</p>
        <Basis indicator={indicator} figures={figures} />
      </HowCounted>
    </li>
  );
};
