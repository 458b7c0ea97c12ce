import { localDate } from "../calendar/zone.ts";
import type { Field } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import { dayNumber } from "./day.ts";

/** What a rule is asked about: the catalogue of fields, the program's time zone (IANA), the event's instant, the facts. */
export interface RuleScope {
  fields: Record<string, Field>;
  timeZone: string;
  /** ISO 8601 instant; the event's `occurredAt`, never a clock. */
  now: string;
  context: RunContext;
}

/** Day number of the date of `now` in the program's time zone. */
export const todayIn = (scope: RuleScope): number => {
  if (scope.now === lastNow && scope.timeZone === lastZone) return lastDay;
  lastDay = dayNumber(localDate(scope.now, scope.timeZone));
  lastNow = scope.now;
  lastZone = scope.timeZone;
  return lastDay;
};
// All rules of a step ask for the same day, while the entries of a list ask for others in between.
let lastNow = "";
let lastZone = "";
let lastDay = 0;

/** The field of that id, if the catalogue has one of its own (never something inherited such as `toString`). */
export const fieldOf = (fields: Record<string, Field>, id: string): Field | undefined =>
  Object.hasOwn(fields, id) ? fields[id] : undefined;
