import type { Field } from "@parcours/core";
import { useLanguage } from "../language/language-context.ts";
import { useTexts } from "../texts/use-texts.ts";
import { texts } from "./texts.ts";

/** What a number may be, in words, and the decimal sign of the language. */
export const useNumberHint = ({ min, max }: Field): { hint: string; decimal: string } => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const hint =
    min !== undefined && max !== undefined
      ? t("between", { min, max })
      : min !== undefined
        ? t("atLeast", { min })
        : max !== undefined
          ? t("atMost", { max })
          : "";
  return { hint, decimal: language === "fr" ? "," : "." };
};
