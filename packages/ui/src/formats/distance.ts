import type { Language } from "@parcours/core";
import { dayNumber, formatDate, formatTime, localeOf } from "./dates.ts";
import { DEFAULT_TIME_ZONE } from "./time-zone.ts";

export interface DistanceOptions {
  /** What “now” is; the machine's clock when absent. */
  now?: Date;
  /** IANA name; Europe/Paris when absent. */
  timeZone?: string;
}

const MINUTE = 60_000;

const isDateOnly = (value: string | Date): boolean => typeof value === "string" && value.length === 10;

/** Days as the unit in which people count that far away. */
const inUnits = (days: number): [number, Intl.RelativeTimeFormatUnit] => {
  const far = Math.abs(days);
  if (far < 14) return [days, "day"];
  if (far < 60) return [Math.trunc(days / 7), "week"];
  if (far < 730) return [Math.trunc(days / 30.44), "month"];
  return [Math.trunc(days / 365.25), "year"];
};

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

const relative = (amount: number, unit: Intl.RelativeTimeFormatUnit, language: Language): string => {
  const made = relatives.get(language) ?? new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  relatives.set(language, made);
  return made.format(amount, unit);
};

const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;
let today = { quarter: NaN, timeZone: "", day: NaN };

/** The day that is now. Days begin on quarters of an hour everywhere, and long lists ask for every line. */
const todayIn = (now: Date, timeZone: string): number => {
  const quarter = Math.floor(now.getTime() / QUARTER);
  if (today.quarter !== quarter || today.timeZone !== timeZone)
    today = { quarter, timeZone, day: dayNumber(now, timeZone) };
  return today.day;
};

const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

const withinToday = (value: string | Date, now: Date, language: Language, timeZone: string): string => {
  const minutes = Math.round((new Date(value).getTime() - now.getTime()) / MINUTE);
  if (Math.abs(minutes) < 1) return language === "fr" ? "à l’instant" : "just now";
  if (Math.abs(minutes) < 60) return relative(minutes, "minute", language);
  const time = formatTime(value, language, { timeZone });
  return language === "fr" ? `aujourd’hui à ${time}` : `today at ${time}`;
};

/**
 * A date as its distance from now and the date itself: “il y a 3 jours (12 nov.)”. Counted in calendar days of the
 * time zone, so that yesterday evening is yesterday; the same day says the time. The year is written when it is another.
 */
export const formatDistance = (value: string | Date, language: Language, options: DistanceOptions = {}): string => {
  const timeZone = options.timeZone ?? DEFAULT_TIME_ZONE;
  const now = options.now ?? new Date();
  const day = dayNumber(value, timeZone);
  const current = todayIn(now, timeZone);
  const days = day - current;
  if (days === 0) {
    return isDateOnly(value) ? relative(0, "day", language) : withinToday(value, now, language, timeZone);
  }
  const style = yearOf(day) === yearOf(current) ? "short" : "medium";
  return `${relative(...inUnits(days), language)} (${formatDate(value, language, { style, timeZone })})`;
};
