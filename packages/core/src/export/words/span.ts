import { Temporal } from "temporal-polyfill";
import type { Language } from "../../definition/text.ts";

type Unit = "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds";

/** One, several; the French month is the same in both. */
const NAMES: Record<Language, Record<Unit, [string, string]>> = {
  fr: {
    years: ["an", "ans"],
    months: ["mois", "mois"],
    weeks: ["semaine", "semaines"],
    days: ["jour", "jours"],
    hours: ["heure", "heures"],
    minutes: ["minute", "minutes"],
    seconds: ["seconde", "secondes"],
  },
  en: {
    years: ["year", "years"],
    months: ["month", "months"],
    weeks: ["week", "weeks"],
    days: ["day", "days"],
    hours: ["hour", "hours"],
    minutes: ["minute", "minutes"],
    seconds: ["second", "seconds"],
  },
};

const UNITS: Unit[] = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];
const AND: Record<Language, string> = { fr: " et ", en: " and " };

/**
 * A length of time in words, without its sign: `P1Y6M` is "1 an et 6 mois". Working days are named as such.
 * The duration must be valid ISO 8601.
 */
export const spanWords = (duration: string, language: Language, days: "calendar" | "working" = "calendar"): string => {
  const span = Temporal.Duration.from(duration).abs();
  const parts = UNITS.filter((unit) => span[unit] !== 0).map((unit) => {
    const [one, several] = NAMES[language][unit];
    // French counts from two on as several; zero never comes here.
    return `${span[unit]} ${span[unit] === 1 ? one : several}`;
  });
  const [last, ...former] = parts.toReversed();
  if (last === undefined) return language === "fr" ? "aucun délai" : "no time";
  const words = former.length === 0 ? last : `${former.toReversed().join(", ")}${AND[language]}${last}`;
  if (days === "calendar") return words;
  if (language === "fr") return `${words} ouvré${words.startsWith("1 ") ? "" : "s"}`;
  return words.replace(/ (days?)$/, " working $1");
};
