import { localDate, toInstant } from "../calendar/zone.ts";
import { branchAt, numberAt, type Sums } from "./sums.ts";

/** What began and what ended in a month of the calendar, `2026-03`. */
export interface MonthFigure {
  month: string;
  started: number;
  ended: number;
}

/** No zone is farther from UTC. */
const FARTHEST = 14 * 3_600_000;
const MONTH = "2026-03".length;

/** The month that people in `zone` are in at an instant (milliseconds). */
export const monthAt = (at: number, zone: string): string => {
  const month = toInstant(at).slice(0, MONTH);
  // Away from the turn of a month all zones agree, and the calendar of one is expensive to ask.
  const agree = [at - FARTHEST, at + FARTHEST].every((near) => toInstant(near).slice(0, MONTH) === month);
  return agree ? month : localDate(toInstant(at), zone).slice(0, MONTH);
};

const following = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(next).padStart(2, "0")}`;
};

/** Nobody looks at more; journals with absurd dates must not make a list without end. */
const MOST = 1_200;

/** Every month from the first in which something was counted to the last, those without anything among them. */
export const finishMonths = (tally: Sums): MonthFigure[] => {
  const counted = Object.keys(branchAt(tally, "months")).toSorted();
  const [first] = counted;
  const last = counted.at(-1);
  const months: MonthFigure[] = [];
  if (first === undefined || last === undefined) return months;
  for (let month = first; month <= last && months.length < MOST; month = following(month)) {
    const count = (what: string): number => numberAt(tally, "months", month, what);
    months.push({ month, started: count("started"), ended: count("ended") });
  }
  return months;
};
