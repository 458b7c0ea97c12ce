import type { Guard } from "../../definition/vocabulary.ts";
import { isPreparedGroup, prepareRule, type PreparedGroup, type PreparedLeaf } from "../../rules/prepare.ts";
import type { Survey } from "../survey.ts";

const ofLeaf = ({ condition, reads }: PreparedLeaf, truth: boolean): Set<string> => {
  if (condition.form === "known") return new Set(condition.negated === truth ? [] : reads);
  return new Set(condition.form === "fault" ? [] : reads);
};

/** Fields that cannot be missing when the rule answers so. */
const knownWhen = (node: PreparedGroup | PreparedLeaf, truth: boolean): Set<string> => {
  if (!isPreparedGroup(node)) return ofLeaf(node, truth);
  const inside = node.not ? !truth : truth;
  const parts = node.children.map((child) => knownWhen(child, inside));
  // "All true" and "none true" speak of every part; "one true" and "one false" of some part only.
  if ((node.combinator === "and") === inside) return new Set(parts.flatMap((part) => [...part]));
  return new Set([...(parts[0] ?? [])].filter((field) => parts.every((part) => part.has(field))));
};

/** Fields that are certainly known once a guard has passed. */
export const knownBy = (guard: Guard | undefined, { meta, fields }: Pick<Survey, "meta" | "fields">): string[] => {
  if (guard === undefined || guard.type === "place") return [];
  const truth = guard.type === "rule";
  const ids = guard.type === "rule" ? [guard.params.rule] : guard.params.of;
  return ids.flatMap((id) => {
    const rule = meta.rules !== undefined && Object.hasOwn(meta.rules, id) ? meta.rules[id] : undefined;
    return rule === undefined ? [] : [...knownWhen(prepareRule(rule.rule, fields), truth)];
  });
};
