import type { Guard } from "../../definition/vocabulary.ts";
import { isPreparedGroup, prepareRule, type PreparedGroup, type PreparedLeaf } from "../../rules/prepare.ts";
import type { Truth } from "../../rules/truth.ts";
import type { Survey } from "../survey.ts";

/** A wish about facts: some comparison has one of these answers, a place is free or not, all or any of several wishes. */
export type Formula =
  | { kind: "all" | "any"; parts: Formula[] }
  | { kind: "leaf"; leaf: PreparedLeaf; wants: readonly Truth[] }
  | { kind: "place"; place: string; free: boolean };

const TRUE: readonly Truth[] = ["true"];
const FALSE: readonly Truth[] = ["false"];
const NOT_TRUE: readonly Truth[] = ["false", "unknown"];
const NOT_FALSE: readonly Truth[] = ["true", "unknown"];

type Wish = typeof TRUE;

const turned = (wants: Wish): Wish => {
  if (wants === TRUE) return FALSE;
  if (wants === FALSE) return TRUE;
  return wants === NOT_TRUE ? NOT_FALSE : NOT_TRUE;
};

/** Kleene's logic read backwards: what must hold of the parts for the whole to have one of these answers. */
const answers = (node: PreparedGroup | PreparedLeaf, wants: Wish): Formula => {
  if (!isPreparedGroup(node)) return { kind: "leaf", leaf: node, wants };
  const inside = node.not ? turned(wants) : wants;
  const upward = inside === TRUE || inside === NOT_FALSE;
  const every = (node.combinator === "and") === upward;
  return { kind: every ? "all" : "any", parts: node.children.map((child) => answers(child, inside)) };
};

/** Nothing is asked. */
export const ALWAYS: Formula = { kind: "all", parts: [] };
const NEVER: Formula = { kind: "any", parts: [] };

type Rules = Pick<Survey, "meta" | "fields">;

const ruleAnswers = ({ meta, fields }: Rules, id: string, wants: Wish): Formula => {
  const rule = meta.rules !== undefined && Object.hasOwn(meta.rules, id) ? meta.rules[id] : undefined;
  // A rule that does not exist is told elsewhere; nothing is concluded from it.
  return rule === undefined ? ALWAYS : answers(prepareRule(rule.rule, fields), wants);
};

export const ruleIsTrue = (rules: Rules, id: string): Formula => ruleAnswers(rules, id, TRUE);
export const ruleIsFalse = (rules: Rules, id: string): Formula => ruleAnswers(rules, id, FALSE);
const ruleIsNotTrue = (rules: Rules, id: string): Formula => ruleAnswers(rules, id, NOT_TRUE);
const ruleIsNotFalse = (rules: Rules, id: string): Formula => ruleAnswers(rules, id, NOT_FALSE);

/** What must hold for a transition with this guard to pass. */
export const passes = (rules: Rules, guard: Guard | undefined): Formula => {
  if (guard === undefined) return ALWAYS;
  if (guard.type === "rule") return ruleIsTrue(rules, guard.params.rule);
  if (guard.type === "place") return { kind: "place", place: guard.params.place, free: true };
  return { kind: "all", parts: guard.params.of.map((id) => ruleIsFalse(rules, id)) };
};

/** What must hold for it not to pass: the answer is false, or not known. */
export const fails = (rules: Rules, guard: Guard | undefined): Formula => {
  if (guard === undefined) return NEVER;
  if (guard.type === "rule") return ruleIsNotTrue(rules, guard.params.rule);
  if (guard.type === "place") return { kind: "place", place: guard.params.place, free: false };
  return { kind: "any", parts: guard.params.of.map((id) => ruleIsNotFalse(rules, id)) };
};

/** The date of a field, moved by a duration of calendar units, has come. */
export const hasCome = (field: string, offset: string): Formula => ({
  kind: "leaf",
  wants: TRUE,
  leaf: {
    leaf: { field, operator: "olderThan", value: offset },
    condition: {
      form: "compare",
      kind: "date",
      op: "<=",
      left: { from: "fact", field },
      right: { from: "today", less: offset },
    },
    reads: [field],
  },
});

/** Every comparison in some formulas. */
export const leavesIn = (formulas: Formula[]): PreparedLeaf[] =>
  formulas.flatMap((formula) => {
    if (formula.kind === "leaf") return [formula.leaf];
    return formula.kind === "place" ? [] : leavesIn(formula.parts);
  });
