import { Temporal } from "temporal-polyfill";

/** The calendar date (`YYYY-MM-DD`) that people in `zone` read on the wall at `instant`. */
export const localDate = (instant: string, zone: string): string => {
  if (cachedZone === zone && cachedInstant === instant) return cachedDate;
  cachedDate = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  cachedZone = zone;
  cachedInstant = instant;
  return cachedDate;
};
// One step asks for the date of one instant many times over; the last answer is kept.
let cachedZone = "";
let cachedInstant = "";
let cachedDate = "";

/** The first and the last instant that are written with four digits for the year. */
const FIRST = Date.parse("0001-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * An instant as `2026-11-22T05:00:00.000Z`. Instants compare as text, which the years beyond four digits would break:
 * what lies before the year 1 or after 9999 is drawn in to the first or the last instant.
 */
export const toInstant = (epochMilliseconds: number): string =>
  new Date(epochMilliseconds < FIRST ? FIRST : epochMilliseconds > LAST ? LAST : epochMilliseconds).toISOString();

/** Milliseconds since 1970 of an instant with any offset. */
export const toMilliseconds = (instant: string): number => Date.parse(instant);

/** The same instant in UTC with milliseconds. */
export const normalizeInstant = (instant: string): string => toInstant(toMilliseconds(instant));

/** The instant at which `date` begins in `zone`. */
export const startOfDay = (date: string, zone: string): string =>
  toInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds);

/** The time of day of `instant` on another date, as the wall of `zone` shows it: summer time does not move it. */
export const sameTimeOn = (date: string, instant: string, zone: string): string =>
  toInstant(
    Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime(),
    }).epochMilliseconds,
  );

/** The last millisecond of the local day that holds `instant`. */
export const endOfDay = (instant: string, zone: string): string => {
  const tomorrow = Temporal.PlainDate.from(localDate(instant, zone)).add({ days: 1 }).toString();
  return toInstant(toMilliseconds(startOfDay(tomorrow, zone)) - 1);
};

/** The instant at which the month after the one of `instant` begins in `zone`. */
export const startOfNextMonth = (instant: string, zone: string): string => {
  const date = Temporal.PlainDate.from(localDate(instant, zone));
  return startOfDay(date.with({ day: 1 }).add({ months: 1 }).toString(), zone);
};
