import type { FactRecord, ListEntry, RunContext } from "../definition/context.ts";
import type { Action } from "../definition/vocabulary.ts";
import type { Fact, Value } from "../definition/values.ts";
import { asFact, valueOf, type ValueScope } from "./values.ts";

type Params<T extends Action["type"]> = Extract<Action, { type: T; params: unknown }>["params"];

/** Writes a fact where its source says: the person's copy for participant fields, this run's data otherwise. */
const write = (context: RunContext, field: string, value: Fact, scope: ValueScope): RunContext => {
  if (scope.fields[field]?.source !== "participant") {
    return { ...context, data: { ...context.data, [field]: value } };
  }
  scope.frame.personChanges[field] = value;
  return { ...context, person: { ...context.person, [field]: value } };
};

/** `save`: stores the answers of the form that the event brought. */
export const save = (scope: ValueScope): RunContext =>
  Object.entries(scope.frame.answers).reduce(
    (context, [field, value]) => write(context, field, value, scope),
    scope.context,
  );

/** `set`: writes one field. */
export const set = (params: Params<"set">, scope: ValueScope): RunContext =>
  write(scope.context, params.field, valueOf(params.value, params.field, scope), scope);

const addMeasure = (context: RunContext, measure: string, value: number, scope: ValueScope): RunContext => {
  scope.frame.measures.push({ measure, value });
  return { ...context, measures: { ...context.measures, [measure]: (context.measures[measure] ?? 0) + value } };
};

/** `increment`: adds to a field or a measure; one that is missing counts as 0. */
export const increment = (params: Params<"increment">, scope: ValueScope): RunContext => {
  const by = params.by ?? 1;
  if (params.measure !== undefined) return addMeasure(scope.context, params.measure, by, scope);
  if (params.field === undefined) return scope.context;
  const before = valueOf({ field: params.field }, undefined, scope);
  return write(scope.context, params.field, (typeof before === "number" ? before : 0) + by, scope);
};

/** `record`: adds what was measured; a value that is not a number records nothing. */
export const record = (params: Params<"record">, scope: ValueScope): RunContext => {
  const value = valueOf(params.value, undefined, scope);
  return typeof value === "number" ? addMeasure(scope.context, params.measure, value, scope) : scope.context;
};

/** What is no fact (an object, a number beyond all measure) is left out. */
const factsOf = (data: Readonly<Record<string, unknown>>): FactRecord =>
  Object.fromEntries(
    Object.entries(data)
      .map(([name, value]): [string, Fact] => [name, asFact(value)])
      .filter(([name, fact]) => fact !== null || data[name] === null),
  );

const entryOf = (value: Value | undefined, scope: ValueScope): ListEntry => {
  const { now, actorId, data } = scope.frame;
  const entry: ListEntry = { at: now };
  if (actorId !== undefined) entry.by = actorId;
  if (value !== undefined) entry.value = valueOf(value, undefined, scope);
  if (Object.keys(data).length > 0) entry.data = factsOf(data);
  return entry;
};

/**
 * `append`: one more entry with the event's data and time. Where each actor has one answer, a new one replaces
 * that actor's older one.
 */
export const append = (params: Params<"append">, scope: ValueScope): RunContext => {
  const { frame, context } = scope;
  const before = context.lists[params.list] ?? [];
  const kept = frame.perActor ? before.filter((entry) => entry.by !== frame.actorId) : before;
  return { ...context, lists: { ...context.lists, [params.list]: [...kept, entryOf(params.value, scope)] } };
};
