import { isDuration } from "../definition/time.ts";

/** A length of time in the three units that do not convert into each other. */
export interface Length {
  months: number;
  days: number;
  seconds: number;
}

const PARTS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Beyond a thousand years neither calendars nor databases agree, and no program means it. */
const LONGEST_IN_DAYS = 366_000;

const lengths = new Map<string, Length | undefined>();

const parse = (text: string): Length | undefined => {
  const match = isDuration(text) ? PARTS.exec(text) : null;
  if (match === null) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const length = {
    months: part(1) * 12 + part(2),
    days: part(3) * 7 + part(4),
    seconds: part(5) * 3600 + part(6) * 60 + part(7),
  };
  return length.months * 30.5 + length.days + length.seconds / 86_400 > LONGEST_IN_DAYS ? undefined : length;
};

/** The length that an ISO 8601 duration tells; nothing when it is no duration, negative, or over a thousand years. */
export const readLength = (duration: string): Length | undefined => {
  if (lengths.has(duration)) return lengths.get(duration);
  const length = parse(duration);
  // The durations of a program are few; this bound only stops a caller that makes them up.
  if (lengths.size < 1_000) lengths.set(duration, length);
  return length;
};

/** True for a duration of years, months, weeks and days alone: what can be taken off a date. */
export const isCalendarLength = (duration: string): boolean => {
  const length = readLength(duration);
  return length !== undefined && length.seconds === 0 && !duration.includes("T");
};
