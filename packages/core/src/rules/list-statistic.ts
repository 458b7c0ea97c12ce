import { localDate, toMilliseconds } from "../calendar/zone.ts";
import type { Field, FieldSource } from "../definition/catalog.ts";
import type { ListEntry } from "../definition/context.ts";
import type { Fact } from "../definition/values.ts";
import { DATE_PATTERN, cutOff, dayNumber } from "./day.ts";
import { isCalendarLength, readLength } from "./duration.ts";
import { isNumber, knownFact } from "./known.ts";
import { ownValue, todayIn, type RuleScope } from "./scope.ts";

/** A field computed from a list. */
export type ListSource = Extract<FieldSource, { list: string }>;

/** An instant with its offset, without anchors; for PostgreSQL too. */
export const INSTANT_PATTERN = `${DATE_PATTERN}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])`;
const INSTANT = new RegExp(`^${INSTANT_PATTERN}$`);

/** True when the entry carries a moment that can be read; one that does not is in no window. */
export const isDatedEntry = (entry: ListEntry): boolean => typeof entry.at === "string" && INSTANT.test(entry.at);

/**
 * How a window counts back from now: by whole days of the program's time zone (`P30D`, `P6M`), or by exact time
 * (`PT24H`). A length that mixes both says neither, and the field stays unknown.
 */
export const windowKind = (within: string): "days" | "time" | undefined => {
  const length = readLength(within);
  if (length === undefined) return undefined;
  if (isCalendarLength(within)) return "days";
  return length.months === 0 && length.days === 0 ? "time" : undefined;
};

const inDays = (entries: ListEntry[], within: string, scope: RuleScope): ListEntry[] => {
  const today = todayIn(scope);
  const first = cutOff(today, within);
  return entries.filter((entry) => {
    if (!isDatedEntry(entry)) return false;
    const day = dayNumber(localDate(entry.at, scope.timeZone));
    return first <= day && day <= today;
  });
};

const inTime = (entries: ListEntry[], within: string, now: string): ListEntry[] => {
  const last = toMilliseconds(now);
  const first = last - (readLength(within)?.seconds ?? 0) * 1000;
  return entries.filter((entry) => {
    if (!isDatedEntry(entry)) return false;
    const at = toMilliseconds(entry.at);
    return first <= at && at <= last;
  });
};

const inWindow = (entries: ListEntry[], within: string | undefined, scope: RuleScope): ListEntry[] | undefined => {
  if (within === undefined) return entries;
  const kind = windowKind(within);
  if (kind === undefined) return undefined;
  return kind === "days" ? inDays(entries, within, scope) : inTime(entries, within, scope.now);
};

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const numberOf = (statistic: "sum" | "mean" | "spread", entries: ListEntry[]): number | undefined => {
  const numbers = entries.map((entry) => entry.value).filter(isNumber);
  if (statistic === "sum") return sumOf(numbers);
  if (numbers.length === 0) return undefined;
  if (statistic === "mean") return sumOf(numbers) / numbers.length;
  return numbers.reduce((a, b) => Math.max(a, b)) - numbers.reduce((a, b) => Math.min(a, b));
};

/** The entries of a list in the context; what is no list has none. */
export const entriesOf = (source: ListSource, scope: RuleScope): ListEntry[] => {
  const entries = ownValue(scope.context.lists, source.list);
  return Array.isArray(entries)
    ? entries.filter(
        (entry): entry is ListEntry => typeof entry === "object" && entry !== null && !Array.isArray(entry),
      )
    : [];
};

/**
 * The computed value. No entry: count and sum are 0, the others unknown. `sum`, `mean` and `spread` read the entries
 * whose value is a number, `last` the latest entry whose value fits the field's type; order is the journal's.
 */
export const listStatistic = (field: Field, source: ListSource, scope: RuleScope): Fact | undefined => {
  const entries = inWindow(entriesOf(source, scope), source.within, scope);
  if (entries === undefined) return undefined;
  if (source.statistic === "last") {
    return entries.map((entry) => knownFact(field.type, entry.value)).findLast((value) => value !== undefined);
  }
  if (field.type !== "number") return undefined;
  return source.statistic === "count" ? entries.length : numberOf(source.statistic, entries);
};
