import { localDate, startOfDay, toInstant, toMilliseconds } from "../calendar/zone.ts";
import type { RuleGroup } from "../definition/rule-tree.ts";
import type { Fact } from "../definition/values.ts";
import type { Comparison, Condition } from "./condition.ts";
import { birthday, cutOff, dayLess, dayMore, dayNumber, dayPlus, dayText } from "./day.ts";
import { readLength } from "./duration.ts";
import { entriesOf, isDatedEntry, windowKind, type ListSource } from "./list-statistic.ts";
import { preparedLeaves, prepareRule } from "./prepare.ts";
import { resolveFact } from "./resolve-fact.ts";
import { fieldOf, todayIn, type RuleScope } from "./scope.ts";

/** Dates beyond are left alone: with a length added they would leave the years that four digits write. */
const LAST_DAY = 8900_01_01;

/** A sum of date and length misses the turning day by the few days by which months differ. */
const MARGIN = -5;

/** The first day that is still after `day` when the length is taken off it. */
const firstDayBeyond = (day: number, length: string): number => {
  let turning = dayPlus(dayMore(day, length), MARGIN);
  while (dayLess(turning, length) <= day) turning = dayPlus(turning, 1);
  return turning;
};

/** The days on which comparing the date with today turns. */
const turningDays = (op: Comparison, day: number): number[] => {
  if (op === "<" || op === ">=") return [dayPlus(day, 1)];
  return op === ">" || op === "<=" ? [day] : [day, dayPlus(day, 1)];
};

const daysOfCondition = (condition: Condition, fact: Fact | undefined, today: number): number[] => {
  if (condition.form === "both") {
    return condition.conditions.flatMap((part) => daysOfCondition(part, fact, today));
  }
  if (typeof fact !== "string") return [];
  if (condition.form === "age" && condition.on.from === "today") return [birthday(dayNumber(fact), condition.years)];
  if (condition.form !== "compare" || condition.right.from !== "today") return [];
  const { less } = condition.right;
  const day = dayNumber(fact);
  if (day >= LAST_DAY) return [];
  if (less === undefined) return turningDays(condition.op, day);
  return cutOff(today, less) > day ? [] : [firstDayBeyond(day, less)];
};

interface Moments {
  days: number[];
  /** Milliseconds since 1970. */
  instants: number[];
}

/** When the entries of a list enter and leave its window. */
const momentsOfWindow = (source: ListSource, scope: RuleScope): Moments => {
  const { within } = source;
  const kind = within === undefined ? undefined : windowKind(within);
  if (within === undefined || kind === undefined) return { days: [], instants: [] };
  const entries = entriesOf(source, scope).filter(isDatedEntry);
  if (kind === "time") {
    const length = (readLength(within)?.seconds ?? 0) * 1000;
    const instants = entries.map((entry) => toMilliseconds(entry.at)).flatMap((at) => [at, at + length + 1]);
    return { days: [], instants };
  }
  const today = todayIn(scope);
  const first = cutOff(today, within);
  const days = entries
    .map((entry) => dayNumber(localDate(entry.at, scope.timeZone)))
    .filter((day) => day >= first && day < LAST_DAY)
    .map((day) => (day > today ? day : firstDayBeyond(day, within)));
  return { days, instants: [] };
};

const momentsOfField = (id: string, scope: RuleScope): Moments => {
  const source = fieldOf(scope.fields, id)?.source;
  return typeof source === "object" && "list" in source ? momentsOfWindow(source, scope) : { days: [], instants: [] };
};

/**
 * The earliest instant (ISO 8601 UTC) after `scope.now` at which a leaf of the rule may change its answer while the facts
 * stay as they are: the local midnight of a birthday or of a cut-off, or the moment an entry leaves the window of a list.
 * Nothing changes before it. Null when the passing of time alone changes nothing.
 */
export const nextChange = (rule: RuleGroup, scope: RuleScope): string | null => {
  const now = toMilliseconds(scope.now);
  const instants: number[] = [];
  let day = Number.POSITIVE_INFINITY;
  for (const { condition, leaf, reads } of preparedLeaves(prepareRule(rule, scope.fields))) {
    const moments = reads.map((id) => momentsOfField(id, scope));
    instants.push(...moments.flatMap((moment) => moment.instants));
    const days = daysOfCondition(condition, resolveFact(leaf.field, scope), todayIn(scope));
    for (const candidate of [...days, ...moments.flatMap((moment) => moment.days)]) {
      if (candidate > todayIn(scope) && candidate < day) day = candidate;
    }
  }
  if (day < 9999_12_31) instants.push(toMilliseconds(startOfDay(dayText(day), scope.timeZone)));
  const later = instants.filter((instant) => instant > now);
  return later.length === 0 ? null : toInstant(Math.min(...later));
};
