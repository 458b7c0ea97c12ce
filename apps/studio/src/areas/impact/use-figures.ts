import { quantityWords } from "@parcours/core";
import { useFormats, useLanguage, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import { impactTexts } from "./texts.ts";

type Value = number | null;

/** How figures of one answer are written; withheld ones are said to be so, and what is not known is not a zero. */
export interface Figures {
  /** The least number that is shown; absent: everything is. */
  smallest: number | undefined;
  /** Whether a figure that rests on `n` cases is withheld. */
  isWithheld: (value: Value, n?: Value) => boolean;
  count: (value: Value) => string;
  amount: (value: Value, unit: string | undefined, n?: Value) => string;
}

export const useFigures = (impact: Pick<Impact, "protected">): Figures => {
  const t = useTexts(impactTexts);
  const { number } = useFormats();
  const { language } = useLanguage();
  const smallest = impact.protected?.smallest;
  const isWithheld = (value: Value, n?: Value): boolean => smallest !== undefined && value === null && n !== 0;
  return {
    smallest,
    isWithheld,
    count: (value) => (value === null ? t("withheld") : number(value)),
    amount: (value, unit, n) => {
      if (value !== null) return quantityWords(value, unit, language);
      return isWithheld(value, n) ? t("withheld") : t("noValue");
    },
  };
};
