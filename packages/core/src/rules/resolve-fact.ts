import type { Field } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import type { Fact } from "../definition/values.ts";
import { knownFact } from "./known.ts";
import { listStatistic } from "./list-statistic.ts";
import { fieldOf, ownValue, type RuleScope } from "./scope.ts";

const stored = (field: Field, id: string, context: RunContext): unknown => {
  const { source } = field;
  if (source === "participant") return ownValue(context.person, id);
  if (source === "program") return ownValue(context.data, id);
  if (source === "cohort") return ownValue(context.cohort, id);
  return "member" in source ? ownValue(ownValue(context.members, source.member), source.field) : undefined;
};

const factOf = (field: Field, id: string, scope: RuleScope): Fact | undefined =>
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
