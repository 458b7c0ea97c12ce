import { isGroup, valueShape, type Operator, type RuleGroup, type RuleLeaf } from "@parcours/core";
import type { RuleGroupType, RuleType } from "react-querybuilder";

/** How old, and the date field on which the age is taken: one value for the builder, two keys in the rule. */
export interface AgeValue {
  years: RuleLeaf["value"];
  at: string | undefined;
}

export const isAgeValue = (value: unknown): value is AgeValue =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A group that remembers the rule it came from. The builder keeps what it does not know. */
interface MarkedGroup extends RuleGroupType {
  meta?: { source: RuleGroup };
}

const hasAge = (leaf: RuleLeaf): boolean => valueShape(leaf.operator) === "years" || leaf.at !== undefined;

/**
 * The rule as react-querybuilder edits it. Each comparison remembers the leaf it came from (in `meta`), so that one that
 * nobody touched goes back as the very same object, its keys in the order in which they were written.
 */
export const queryOf = (rule: RuleGroup, base = "0"): MarkedGroup => ({
  id: base,
  combinator: rule.combinator,
  not: rule.not === true,
  rules: rule.rules.map((node, index) =>
    isGroup(node) ? queryOf(node, `${base}.${index}`) : ruleOf(node, `${base}.${index}`),
  ),
  meta: { source: rule },
});

const ruleOf = (leaf: RuleLeaf, id: string): RuleType => ({
  id,
  field: leaf.field,
  operator: leaf.operator,
  value: hasAge(leaf) ? ({ years: leaf.value, at: leaf.at } satisfies AgeValue) : leaf.value,
  ...(leaf.valueSource !== undefined && { valueSource: leaf.valueSource }),
  meta: { source: leaf },
});

const isQueryGroup = (node: RuleGroupType["rules"][number]): node is RuleGroupType =>
  typeof node === "object" && "rules" in node;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameLeaf = (a: RuleLeaf, b: RuleLeaf): boolean =>
  a.field === b.field &&
  a.operator === b.operator &&
  same(a.value, b.value) &&
  // "value" is what a leaf without it means.
  (a.valueSource ?? "value") === (b.valueSource ?? "value") &&
  a.at === b.at;

/** The leaf that a row of the builder shows. */
export const leafOf = (rule: RuleType): RuleLeaf => {
  const age = isAgeValue(rule.value) ? rule.value : undefined;
  const value = (age === undefined ? rule.value : age.years) as RuleLeaf["value"] | null;
  const leaf: RuleLeaf = { field: rule.field, operator: rule.operator as Operator };
  if (value !== undefined && value !== null) leaf.value = value;
  if (rule.valueSource === "field") leaf.valueSource = "field";
  if (age?.at !== undefined) leaf.at = age.at;
  const source = rule.meta?.["source"] as RuleLeaf | undefined;
  return source !== undefined && sameLeaf(source, leaf) ? source : leaf;
};

/** The rule that the builder shows: only what core's rule language has; ids and lists kept by the builder are left out. */
export const ruleOfQuery = (query: RuleGroupType): RuleGroup => {
  const rules = query.rules.map((node) => (isQueryGroup(node) ? ruleOfQuery(node) : leafOf(node)));
  const combinator = query.combinator === "or" ? "or" : "and";
  const source = (query as MarkedGroup).meta?.source;
  const isUntouched =
    source !== undefined &&
    source.combinator === combinator &&
    (source.not === true) === (query.not === true) &&
    source.rules.length === rules.length &&
    source.rules.every((node, index) => node === rules[index] || same(node, rules[index]));
  if (isUntouched) return source;
  return { combinator, ...(query.not === true && { not: true }), rules };
};
