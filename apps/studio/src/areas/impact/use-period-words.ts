import { type Language, localDate } from "@parcours/core";
import { useFormats, useLanguage, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import { lastDay } from "./impact-search.ts";
import { impactTexts } from "./texts.ts";

/** The first of a month has a word of its own in French. */
const withFirst = (day: string, language: Language): string =>
  language === "fr" ? day.replace(/^1(?=\s)/, "1er") : day;

/** A period as people say it: both days are in it. */
export const usePeriodWords = (): ((period: Impact["period"], timeZone: string) => string) => {
  const t = useTexts(impactTexts);
  const { date } = useFormats();
  const { language } = useLanguage();
  return ({ from, to }, timeZone) => {
    const day = (value: string): string => withFirst(date(value, { style: "long" }), language);
    const first = from === null ? undefined : day(localDate(from, timeZone));
    const last = to === null ? undefined : day(lastDay(localDate(to, timeZone)));
    if (first !== undefined && last !== undefined) return t("from_to", { from: first, to: last });
    if (first !== undefined) return t("since", { from: first });
    return last === undefined ? t("sinceStart") : t("until", { to: last });
  };
};
