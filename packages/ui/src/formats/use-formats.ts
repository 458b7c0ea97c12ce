import { useMemo } from "react";
import { useLanguage } from "../language/language-context.ts";
import { type DateOptions, formatDate, formatDateTime, formatTime } from "./dates.ts";
import { type DistanceOptions, formatDistance } from "./distance.ts";
import { formatList, formatNumber } from "./numbers.ts";

/** Dates and numbers in the reader's language. */
export interface Formats {
  date: (value: string | Date, options?: DateOptions) => string;
  dateTime: (value: string | Date, options?: DateOptions) => string;
  time: (value: string | Date, options?: DateOptions) => string;
  distance: (value: string | Date, options?: DistanceOptions) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  list: (items: readonly string[]) => string;
}

/** Dates and numbers in the reader's language, in the time zone Europe/Paris unless told otherwise. */
export const useFormats = (): Formats => {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      date: (value, options) => formatDate(value, language, options),
      dateTime: (value, options) => formatDateTime(value, language, options),
      time: (value, options) => formatTime(value, language, options),
      distance: (value, options) => formatDistance(value, language, options),
      number: (value, options) => formatNumber(value, language, options),
      list: (items) => formatList(items, language),
    }),
    [language],
  );
};
