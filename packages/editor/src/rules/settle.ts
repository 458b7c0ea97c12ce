import { isGroup, type Field, type Operator, type RuleGroup, type RuleLeaf } from "@parcours/core";
import type { RuleGroupType } from "react-querybuilder";
import { carryValue } from "./carry-value.ts";
import { ruleOfQuery } from "./query.ts";

const leavesOf = (rule: RuleGroup): RuleLeaf[] => rule.rules.flatMap((node) => (isGroup(node) ? leavesOf(node) : node));

/** Only what the operator takes: a value of the shape it asks for, a date for an age, another field where it may be. */
const fitting = (leaf: RuleLeaf, before: RuleLeaf | undefined, field: Field | undefined): RuleLeaf => {
  if (before === undefined || before.field !== leaf.field) return leaf;
  if (before.operator === leaf.operator && before.valueSource === leaf.valueSource) return leaf;
  const { field: id, operator } = leaf;
  const sameSource = (before.valueSource ?? "value") === (leaf.valueSource ?? "value");
  const value = sameSource
    ? carryValue(before.value, before.operator, operator, field)
    : leaf.valueSource === "field"
      ? undefined
      : carryValue(undefined, before.operator, operator, field);
  const isField = leaf.valueSource === "field" && sourceFits(operator);
  return {
    field: id,
    operator,
    ...(value !== undefined && { value }),
    ...(isField && { valueSource: "field" as const }),
    ...(isAge(operator) && before.at !== undefined && { at: before.at }),
  };
};

const isAge = (operator: Operator): boolean => operator === "ageAtLeast" || operator === "ageBelow";

const sourceFits = (operator: Operator): boolean =>
  !["known", "unknown", "in", "notIn", "contains", "beginsWith"].includes(operator);

/**
 * The rule that the builder shows after a change. Where an operator was changed, the value is kept as far as it still
 * means something: the builder itself would leave a date standing where an age belongs.
 */
export const settledRule = (query: RuleGroupType, before: RuleGroup, fields: Record<string, Field>): RuleGroup => {
  const after = ruleOfQuery(query);
  const old = leavesOf(before);
  const now = leavesOf(after);
  // Only a change in place can be one of operator; rows that came, went or moved are taken as they are.
  if (old.length !== now.length) return after;
  let index = -1;
  const settle = (group: RuleGroup): RuleGroup => {
    const rules = group.rules.map((node) => {
      if (isGroup(node)) return settle(node);
      index += 1;
      return fitting(node, old[index], Object.hasOwn(fields, node.field) ? fields[node.field] : undefined);
    });
    return rules.every((node, at) => node === group.rules[at]) ? group : { ...group, rules };
  };
  return settle(after);
};
