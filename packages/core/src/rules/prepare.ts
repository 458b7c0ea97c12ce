import type { Field } from "../definition/catalog.ts";
import { isGroup, type RuleGroup, type RuleLeaf } from "../definition/rule-tree.ts";
import type { Condition, Operand } from "./condition.ts";
import { meaningOf } from "./read-leaf.ts";

export interface PreparedLeaf {
  leaf: RuleLeaf;
  condition: Condition;
  /** The fields that the answer hangs on, the leaf's own first; a field twice in one leaf counts once. */
  reads: string[];
}

export interface PreparedGroup {
  combinator: "and" | "or";
  not: boolean;
  children: (PreparedLeaf | PreparedGroup)[];
}

export const isPreparedGroup = (node: PreparedLeaf | PreparedGroup): node is PreparedGroup => "children" in node;

const ofOperand = (operand: Operand): string[] => (operand.from === "fact" ? [operand.field] : []);

const readsOf = (condition: Condition): string[] => {
  switch (condition.form) {
    case "compare":
      return [...ofOperand(condition.left), ...ofOperand(condition.right)];
    case "age":
      return [condition.field, ...ofOperand(condition.on)];
    case "both":
      return condition.conditions.flatMap(readsOf);
    case "fault":
      return [];
    case "known":
    case "oneOf":
    case "substring":
    case "chosen":
    case "count":
      return [condition.field];
  }
};

const prepareLeaf = (leaf: RuleLeaf, fields: Record<string, Field>): PreparedLeaf => {
  const condition = meaningOf(leaf, fields);
  return { leaf, condition, reads: [...new Set(readsOf(condition))] };
};

const prepareGroup = (rule: RuleGroup, fields: Record<string, Field>): PreparedGroup => ({
  combinator: rule.combinator,
  not: rule.not === true,
  children: rule.rules.map((node) => (isGroup(node) ? prepareGroup(node, fields) : prepareLeaf(node, fields))),
});

const prepared = new WeakMap<RuleGroup, { fields: Record<string, Field>; tree: PreparedGroup }>();

/**
 * The rule with each leaf read against the catalog. Kept for as long as the rule object lives, so rules and catalogs
 * must not be changed in place: make new objects, as parsing and editing do.
 */
export const prepareRule = (rule: RuleGroup, fields: Record<string, Field>): PreparedGroup => {
  const kept = prepared.get(rule);
  if (kept?.fields === fields) return kept.tree;
  const tree = prepareGroup(rule, fields);
  prepared.set(rule, { fields, tree });
  return tree;
};

/** Every leaf in the order in which it is written. */
export const preparedLeaves = (node: PreparedLeaf | PreparedGroup): PreparedLeaf[] =>
  isPreparedGroup(node) ? node.children.flatMap(preparedLeaves) : [node];

/** The ids of the fields that a rule reads (compared fields and `at` included), each once, in the order met. */
export const fieldsOfRule = (rule: RuleGroup, fields: Record<string, Field>): string[] => [
  ...new Set(preparedLeaves(prepareRule(rule, fields)).flatMap((leaf) => leaf.reads)),
];
