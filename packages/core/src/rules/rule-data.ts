import type { RuleGroup } from "../definition/rule-tree.ts";
import type { Fact } from "../definition/values.ts";
import type { Condition } from "./condition.ts";
import { cutOff, dayText } from "./day.ts";
import { fieldsOfRule, preparedLeaves, prepareRule } from "./prepare.ts";
import { resolveFact } from "./resolve-fact.ts";
import { todayIn, type RuleScope } from "./scope.ts";

/** What a rule exported to JsonLogic or CEL is asked over: plain JSON. */
export interface RuleData {
  /** Each field that the rule reads; null when it is missing or of the wrong type. */
  facts: Record<string, Fact>;
  /** The date of `now` in the program's time zone. */
  today: string;
  /** Today less a duration, by the duration: neither language can reckon with months. */
  dates: Record<string, string>;
}

const lengthsOf = (condition: Condition): string[] => {
  if (condition.form === "both") return condition.conditions.flatMap(lengthsOf);
  if (condition.form !== "compare" || condition.right.from !== "today") return [];
  return condition.right.less === undefined ? [] : [condition.right.less];
};

/**
 * The data over which an exported rule gives the answer of `evaluate`. Another program that asks the rule makes the same
 * shape: computed fields computed, wrongly typed facts null.
 */
export const ruleData = (rule: RuleGroup, scope: RuleScope): RuleData => {
  const today = todayIn(scope);
  const leaves = preparedLeaves(prepareRule(rule, scope.fields));
  const lengths = leaves.flatMap((leaf) => lengthsOf(leaf.condition));
  return {
    facts: Object.fromEntries(fieldsOfRule(rule, scope.fields).map((id) => [id, resolveFact(id, scope) ?? null])),
    today: dayText(today),
    dates: Object.fromEntries(lengths.map((length) => [length, dayText(Math.max(0, cutOff(today, length)))])),
  };
};
