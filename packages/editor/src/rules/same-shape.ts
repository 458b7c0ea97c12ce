import { isGroup, type RuleGroup } from "@parcours/core";

/**
 * True when two rules ask the same questions in the same places and differ in values alone: what is typed into a value is
 * one step of undo, while a condition that comes or goes is a step of its own.
 */
export const sameShape = (a: RuleGroup, b: RuleGroup): boolean =>
  a.combinator === b.combinator &&
  (a.not === true) === (b.not === true) &&
  a.rules.length === b.rules.length &&
  a.rules.every((one, index) => {
    const other = b.rules[index];
    if (other === undefined) return false;
    if (isGroup(one) || isGroup(other)) return isGroup(one) && isGroup(other) && sameShape(one, other);
    return one.field === other.field && one.operator === other.operator && one.valueSource === other.valueSource;
  });
