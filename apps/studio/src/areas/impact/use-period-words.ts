import { localDate } from "@parcours/core";
import { useFormats, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import { lastDay } from "./impact-search.ts";
import { impactTexts } from "./texts.ts";

/** A period as people say it: both days are in it. */
export const usePeriodWords = (): ((period: Impact["period"], timeZone: string) => string) => {
  const t = useTexts(impactTexts);
  const { date } = useFormats();
  return ({ from, to }, timeZone) => {
    const first = from === null ? undefined : date(localDate(from, timeZone), { style: "long" });
    const last = to === null ? undefined : date(lastDay(localDate(to, timeZone)), { style: "long" });
    if (first !== undefined && last !== undefined) return t("from_to", { from: first, to: last });
    if (first !== undefined) return t("since", { from: first });
    return last === undefined ? t("sinceStart") : t("until", { to: last });
  };
};
