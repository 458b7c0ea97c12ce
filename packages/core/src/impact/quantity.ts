import type { Language } from "../definition/text.ts";

const UNITS: Record<string, Record<Language, [one: string, more: string]>> = {
  minute: { fr: ["minute", "minutes"], en: ["minute", "minutes"] },
  hour: { fr: ["heure", "heures"], en: ["hour", "hours"] },
  day: { fr: ["jour", "jours"], en: ["day", "days"] },
  week: { fr: ["semaine", "semaines"], en: ["week", "weeks"] },
  month: { fr: ["mois", "mois"], en: ["month", "months"] },
  year: { fr: ["an", "ans"], en: ["year", "years"] },
};

const CURRENCY = /^[A-Z]{3}$/;
const SINGULAR_BELOW: Record<Language, (value: number) => boolean> = {
  // French counts 0 and 1.5 as one; English only 1 itself.
  fr: (value) => Math.abs(value) < 2,
  en: (value) => Math.abs(value) === 1,
};

const numberWords = (value: number, language: Language, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 1, ...options }).format(value);

const moneyWords = (value: number, unit: string, language: Language): string => {
  try {
    return numberWords(value, language, { style: "currency", currency: unit, maximumFractionDigits: 0 });
  } catch {
    // Three capitals that are no currency: a unit of the program's own.
    return `${numberWords(value, language)} ${unit}`;
  }
};

/**
 * A figure with its unit as people write it: `72 %`, `23 jours`, `1 250 €`, `12 h`. `unit` as an indicator declares it;
 * known ones are told in the language, others as they are.
 */
export const quantityWords = (value: number, unit: string | undefined, language: Language): string => {
  if (unit === undefined || unit === "") return numberWords(value, language);
  if (unit === "percent" || unit === "%") {
    return language === "fr" ? `${numberWords(value, language)} %` : `${numberWords(value, language)}%`;
  }
  if (CURRENCY.test(unit)) return moneyWords(value, unit, language);
  const singular = unit.toLowerCase().replace(/s$/, "");
  const known = Object.hasOwn(UNITS, singular) ? UNITS[singular] : undefined;
  const word = known?.[language][SINGULAR_BELOW[language](value) ? 0 : 1] ?? unit;
  return `${numberWords(value, language)} ${word}`;
};
