import { addDuration, addToDate } from "../calendar/durations.ts";
import { localDate } from "../calendar/zone.ts";
import type { RunContext } from "../definition/context.ts";
import type { Field } from "../definition/catalog.ts";
import { own } from "../definition/own.ts";
import { pointer } from "../definition/problem.ts";
import type { Fact, Value } from "../definition/values.ts";
import { isDate } from "../rules/day.ts";
import { isNumber } from "../rules/known.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import { checkFact, isMissing } from "../step/fact-type.ts";
import type { Frame } from "./frame.ts";

/** What a value expression may read. */
export interface ValueScope {
  fields: Record<string, Field>;
  timeZone: string;
  context: RunContext;
  frame: Frame;
}

/** A value that came with an event, as a fact; `null` for whatever is none. */
export const asFact = (value: unknown): Fact => {
  if (typeof value === "string" || typeof value === "boolean" || isNumber(value)) return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  return null;
};

/** What the event says, if it fits the field that it is written to. */
const readEvent = (name: string, target: string | undefined, scope: ValueScope): Fact => {
  const value = own(scope.frame.data, name);
  const field = target === undefined ? undefined : own(scope.fields, target);
  const message = field === undefined ? undefined : checkFact(field, value);
  if (message !== undefined) scope.frame.errors.push({ path: pointer("data", name), message });
  return isMissing(value) ? null : asFact(value);
};

const readField = (field: string, scope: ValueScope): Fact =>
  resolveFact(field, { ...scope, now: scope.frame.now }) ?? null;

/** A date that four digits write for the year; the others are no facts about people. */
const dateOrNothing = (date: string): Fact => (isDate(date) ? date : null);

const offsetDate = (from: "now" | { field: string }, offset: string, scope: ValueScope): Fact => {
  if (from === "now")
    return dateOrNothing(localDate(addDuration(scope.frame.now, offset, scope.timeZone), scope.timeZone));
  const date = readField(from.field, scope);
  return typeof date === "string" ? dateOrNothing(addToDate(date, offset)) : null;
};

/** The fact that a value expression stands for; `null` when something it reads is not known. `target` is the field written. */
export const valueOf = (value: Value, target: string | undefined, scope: ValueScope): Fact => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  if ("event" in value) return readEvent(value.event, target, scope);
  if ("field" in value) return readField(value.field, scope);
  if ("now" in value) return localDate(scope.frame.now, scope.timeZone);
  if ("date" in value) return offsetDate(value.date.from, value.date.offset, scope);
  const date = target === undefined ? null : readField(target, scope);
  return typeof date === "string" ? dateOrNothing(addToDate(date, `P${scope.frame.suspendedDays}D`)) : null;
};
