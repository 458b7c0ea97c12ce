import { addDuration, addToDate } from "../calendar/durations.ts";
import { localDate } from "../calendar/zone.ts";
import type { RunContext } from "../definition/context.ts";
import type { Field } from "../definition/catalog.ts";
import type { Fact, Value } from "../definition/values.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import type { Frame } from "./frame.ts";

/** What a value expression may read. */
export interface ValueScope {
  fields: Record<string, Field>;
  timeZone: string;
  context: RunContext;
  frame: Frame;
}

const asFact = (value: unknown): Fact => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  return null;
};

const readField = (field: string, scope: ValueScope): Fact =>
  resolveFact(field, { ...scope, now: scope.frame.now }) ?? null;

const offsetDate = (from: "now" | { field: string }, offset: string, scope: ValueScope): Fact => {
  if (from === "now") return localDate(addDuration(scope.frame.now, offset, scope.timeZone), scope.timeZone);
  const date = readField(from.field, scope);
  return typeof date === "string" ? addToDate(date, offset) : null;
};

/** The fact that a value expression stands for; `null` when something it reads is not known. `target` is the field written. */
export const valueOf = (value: Value, target: string | undefined, scope: ValueScope): Fact => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  if ("event" in value) return asFact(scope.frame.data[value.event]);
  if ("field" in value) return readField(value.field, scope);
  if ("now" in value) return localDate(scope.frame.now, scope.timeZone);
  if ("date" in value) return offsetDate(value.date.from, value.date.offset, scope);
  const date = target === undefined ? null : readField(target, scope);
  return typeof date === "string" ? addToDate(date, `P${scope.frame.suspendedDays}D`) : null;
};
