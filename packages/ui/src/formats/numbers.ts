import type { Language } from "@parcours/core";
import { localeOf } from "./dates.ts";

const formatters = new Map<string, Intl.NumberFormat>();

/** A number as it is written: at most one decimal unless told otherwise. */
export const formatNumber = (value: number, language: Language, options: Intl.NumberFormatOptions = {}): string => {
  const key = JSON.stringify([language, options]);
  const made =
    formatters.get(key) ?? new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1, ...options });
  formatters.set(key, made);
  return made.format(value);
};

/** Names one after the other: “Ana, Ben et Chloé”. */
export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(items);
