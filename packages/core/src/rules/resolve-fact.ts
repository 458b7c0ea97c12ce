import type { Field } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import type { Fact } from "../definition/values.ts";
import { knownFact } from "./known.ts";
import { listStatistic } from "./list-statistic.ts";
import { fieldOf, type RuleScope } from "./scope.ts";

const own = (record: unknown, key: string): unknown =>
  typeof record === "object" && record !== null && !Array.isArray(record) && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined;

const stored = (field: Field, id: string, context: RunContext): unknown => {
  const { source } = field;
  if (source === "participant") return own(context.person, id);
  if (source === "program") return own(context.data, id);
  if (source === "cohort") return own(context.cohort, id);
  return "member" in source ? own(own(context.members, source.member), source.field) : undefined;
};

/** The value of a field of the catalog: what `resolveFact` does once the field is found. */
export const factOf = (field: Field, id: string, scope: RuleScope): Fact | undefined =>
  typeof field.source === "object" && "list" in field.source
    ? listStatistic(field, field.source, scope)
    : knownFact(field.type, stored(field, id, scope.context));

/**
 * What is known of a field, from wherever the catalog says it comes: the person's file, the run, the cohort, another
 * member, or a list. Nothing when it is missing, of the wrong type, or not in the catalog. Never throws.
 */
export const resolveFact = (fieldId: string, scope: RuleScope): Fact | undefined => {
  const field = fieldOf(scope.fields, fieldId);
  return field === undefined ? undefined : factOf(field, fieldId, scope);
};
