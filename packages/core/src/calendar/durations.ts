import { Temporal } from "temporal-polyfill";
import { toInstant } from "./zone.ts";

/**
 * `instant` moved by an ISO 8601 duration in the wall-clock time of `zone`: a day is a calendar day (23 to 25 hours),
 * months clamp to the last day (31 January + P1M is the end of February). Stays within the years 1 to 9999.
 */
export const addDuration = (instant: string, duration: string, zone: string): string =>
  toInstant(
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add(Temporal.Duration.from(duration)).epochMilliseconds,
  );

/** A calendar date moved by the calendar part of a duration; hours and smaller are ignored. */
export const addToDate = (date: string, duration: string): string => {
  const { years, months, weeks, days } = Temporal.Duration.from(duration);
  return Temporal.PlainDate.from(date).add({ years, months, weeks, days }).toString();
};

/** A calendar date moved by whole years: 29 February becomes the 28th in a common year. */
export const addYears = (date: string, years: number): string =>
  Temporal.PlainDate.from(date).add({ years }).toString();

/** The duration with its sign turned. */
export const negated = (duration: string): string => (duration.startsWith("-") ? duration.slice(1) : `-${duration}`);

/** Whole days from `from` to `to`, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

/**
 * `instant` moved by the time that passed from `from` to `to` on the wall of `zone`: a pause from ten in the morning in
 * winter to ten in the morning in summer is a whole number of days, and what fell due at noon still does.
 */
export const moveByPassed = (instant: string, from: string, to: string, zone: string): string => {
  const wall = (at: string): Temporal.PlainDateTime =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const passed = wall(from).until(wall(to), { largestUnit: "days" });
  return toInstant(wall(instant).add(passed).toZonedDateTime(zone).epochMilliseconds);
};
