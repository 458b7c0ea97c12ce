import { localDate, toMilliseconds } from "../calendar/zone.ts";
import type { Field } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import { dayNumber } from "./day.ts";

/** What a rule is asked about: the catalog of fields, the program's time zone (IANA), the event's instant, the facts. */
export interface RuleScope {
  fields: Record<string, Field>;
  timeZone: string;
  /** ISO 8601 instant; the event's `occurredAt`, never a clock. */
  now: string;
  context: RunContext;
}

/** Zones change their offset, and days begin, on quarters of an hour; so it is in every zone since 1973. */
const QUARTER = 900_000;
const QUARTERS_SINCE = Date.UTC(1973, 0) / QUARTER;

/** Day number of the date of `now` in the program's time zone. */
export const todayIn = (scope: RuleScope): number => {
  if (scope.now === lastNow && scope.timeZone === lastZone) return lastDay;
  const quarter = Math.floor(toMilliseconds(scope.now) / QUARTER);
  if (quarter !== lastQuarter || quarter < QUARTERS_SINCE || scope.timeZone !== lastZone) {
    lastDay = dayNumber(localDate(scope.now, scope.timeZone));
  }
  lastNow = scope.now;
  lastZone = scope.timeZone;
  lastQuarter = quarter;
  return lastDay;
};
// Asking a zone for its date is slow; the rules of a step, and the steps of a bulk run, ask within one quarter.
let lastNow = "";
let lastZone = "";
let lastQuarter = Number.NaN;
let lastDay = 0;

/** The field of that id, if the catalog has one of its own (never something inherited such as `toString`). */
export const fieldOf = (fields: Record<string, Field>, id: string): Field | undefined =>
  Object.hasOwn(fields, id) ? fields[id] : undefined;

/** What a record holds under its own key; nothing when it is no record. Stored JSON is read through this. */
export const ownValue = (record: unknown, key: string): unknown =>
  typeof record === "object" && record !== null && !Array.isArray(record) && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined;
