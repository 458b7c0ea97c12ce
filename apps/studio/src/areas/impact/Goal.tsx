import { quantityWords } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { IndicatorFigure } from "../../api/impact.ts";
import classes from "./impact.module.css";
import { impactTexts } from "./texts.ts";

/** The target of an indicator, and whether it is met: in a word, beside an icon. */
export const Goal = ({ indicator }: { indicator: IndicatorFigure }) => {
  const t = useTexts(impactTexts);
  const { language } = useLanguage();
  const { target, unit, better, met } = indicator;
  if (target === null) return null;
  const Icon = met === true ? IconCircleCheck : IconCircleDashed;
  const words = quantityWords(target, unit, language);
  return (
    <p className={classes["goal"]} data-met={met === true}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>
        {t(better === "lower" ? "targetLower" : "target", { target: words })}
        {" · "}
        <b>{t(met === null ? "metNoValue" : met ? "met" : "notMet")}</b>
      </span>
    </p>
  );
};
