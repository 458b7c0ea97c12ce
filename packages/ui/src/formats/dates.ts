import type { Language } from "@parcours/core";
import { DEFAULT_TIME_ZONE } from "./time-zone.ts";

/** How a date is written: `short` 12 nov., `medium` 12 nov. 2026, `long` 12 novembre 2026, `full` jeudi 12 novembre 2026. */
export type DateStyle = "short" | "medium" | "long" | "full";

export interface DateOptions {
  style?: DateStyle;
  /** IANA name; Europe/Paris when absent. */
  timeZone?: string;
}

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

/** Days first in English too: everybody here reads French calendars. */
export const localeOf = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  formatters.set(key, made);
  return made;
};

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** An ISO instant, or a date without time (`2026-11-12`), which is the same everywhere. */
const readDate = (value: string | Date, timeZone: string): { at: Date; timeZone: string } =>
  typeof value === "string" && DATE_ONLY.test(value)
    ? { at: new Date(`${value}T00:00:00Z`), timeZone: "UTC" }
    : { at: new Date(value), timeZone };

/** A date as people write it. Takes an ISO instant, a Date, or a date without time. */
export const formatDate = (value: string | Date, language: Language, options: DateOptions = {}): string => {
  const { at, timeZone } = readDate(value, options.timeZone ?? DEFAULT_TIME_ZONE);
  return formatter(language, { ...STYLES[options.style ?? "medium"], timeZone }).format(at);
};

/** The time of day, `14:05`. */
export const formatTime = (value: string | Date, language: Language, options: DateOptions = {}): string =>
  formatter(language, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: options.timeZone ?? DEFAULT_TIME_ZONE,
  }).format(new Date(value));

/** Date and time, `12 nov. 2026, 14:05`. */
export const formatDateTime = (value: string | Date, language: Language, options: DateOptions = {}): string =>
  `${formatDate(value, language, options)}, ${formatTime(value, language, options)}`;

/** The day an instant falls on in a time zone, as a count of days from 1 January 1970. */
export const dayNumber = (value: string | Date, zone: string): number => {
  const { at, timeZone } = readDate(value, zone);
  const parts = formatter("en", { year: "numeric", month: "numeric", day: "numeric", timeZone }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
};
