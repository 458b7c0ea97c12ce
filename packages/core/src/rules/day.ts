import { addToDate, negated } from "../calendar/durations.ts";

/**
 * A calendar date of the years 1 to 9999 that exists (29 February in leap years only), without anchors. PostgreSQL reads
 * the same pattern, so that a date is known in SQL exactly when it is known here.
 */
export const DATE_PATTERN =
  "(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|" +
  "02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

const DATE = new RegExp(`^${DATE_PATTERN}$`);

/** True for the text of a date that exists, `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => DATE.test(text);

const SHORT = "YYYY-MM-DD".length;
const BASE = 48;
const digit = (text: string, at: number): number => text.charCodeAt(at) - BASE;

/** Temporal writes the years beyond four digits so: `-000045-03-01`. */
const LONG_DATE = /^([+-]?\d+)-(\d\d)-(\d\d)$/;

const dayNumberOfLong = (date: string): number => {
  const [, year, month, day] = LONG_DATE.exec(date) ?? [];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
};

/**
 * A valid date as one number that compares like the date: 2 May 2009 is 20090502. Numbers, not text, because a cut-off
 * may fall outside the years that four digits can write.
 */
export const dayNumber = (date: string): number =>
  date.length === SHORT
    ? (digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)) * 10_000 +
      (digit(date, 5) * 10 + digit(date, 6)) * 100 +
      digit(date, 8) * 10 +
      digit(date, 9)
    : dayNumberOfLong(date);

/** The date of a day number in `YYYY-MM-DD`; only for the years 0 to 9999. */
export const dayText = (day: number): string => {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
};

/** Day number of a day less a duration of calendar units (months clamp to the last day). */
export const dayLess = (day: number, duration: string): number => dayNumber(addToDate(dayText(day), negated(duration)));

const cutOffs = new Map<string, number>();
let cutOffsOn = Number.NaN;

/** As `dayLess`, counted from today. The answers of one day are kept: rules ask them over and over. */
export const cutOff = (today: number, duration: string): number => {
  if (cutOffsOn !== today || cutOffs.size > 1_000) {
    cutOffs.clear();
    cutOffsOn = today;
  }
  const kept = cutOffs.get(duration);
  if (kept !== undefined) return kept;
  const day = dayLess(today, duration);
  cutOffs.set(duration, day);
  return day;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Day number of the birthday `years` later; a birth on 29 February counts on the 28th in common years, as SQL's interval does. */
export const birthday = (birth: number, years: number): number => {
  const day = birth + years * 10_000;
  return day % 10_000 === 229 && !isLeap(Math.floor(day / 10_000)) ? day - 1 : day;
};

/** The day number a duration of calendar units later. */
export const dayMore = (day: number, duration: string): number => dayNumber(addToDate(dayText(day), duration));

/** The day number `days` later (earlier when negative). */
export const dayPlus = (day: number, days: number): number => dayMore(day, days < 0 ? `-P${-days}D` : `P${days}D`);
