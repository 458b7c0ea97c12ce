import type { Field } from "../definition/catalog.ts";
import { pointer, type Bilingual } from "../definition/problem.ts";
import { isGroup, type RuleGroup, type RuleLeaf } from "../definition/rule-tree.ts";
import { FAULT_MESSAGES } from "./leaf-fault-messages.ts";
import { readLeaf } from "./read-leaf.ts";
import { fieldOf } from "./scope.ts";

/** What is wrong with a comparison; `path` is a JSON Pointer inside the leaf or the rule it was found in. */
export interface LeafProblem {
  path: string;
  message: Bilingual;
}

const unknownChoices = (leaf: RuleLeaf, field: Field): LeafProblem[] => {
  if (field.choices === undefined || leaf.valueSource === "field") return [];
  const known = new Set(field.choices.map((choice) => choice.value));
  const isWrong = (value: unknown): value is string => typeof value === "string" && !known.has(value);
  const problem = (value: string, ...path: (string | number)[]): LeafProblem => ({
    path: pointer("value", ...path),
    message: {
      fr: `« ${value} » n’est pas un des choix de ce champ.`,
      en: `“${value}” is not one of the choices of this field.`,
    },
  });
  if (!Array.isArray(leaf.value)) return isWrong(leaf.value) ? [problem(leaf.value)] : [];
  return leaf.value.flatMap((value, index) => (isWrong(value) ? [problem(value, index)] : []));
};

const isBackwards = ([low, high]: unknown[]): boolean => {
  if (typeof low === "number" && typeof high === "number") return low > high;
  return typeof low === "string" && typeof high === "string" && low !== "today" && high !== "today" && low > high;
};

const backwardBounds = (leaf: RuleLeaf): LeafProblem[] =>
  leaf.operator === "between" && leaf.valueSource !== "field" && Array.isArray(leaf.value) && isBackwards(leaf.value)
    ? [
        {
          path: pointer("value"),
          message: {
            fr: "La première borne dépasse la seconde : rien ne peut être entre les deux.",
            en: "The first bound is beyond the second: nothing can be between them.",
          },
        },
      ]
    : [];

const comparedWithItself = (leaf: RuleLeaf): LeafProblem[] => {
  const others = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  return leaf.valueSource === "field" && others.includes(leaf.field)
    ? [
        {
          path: pointer("value"),
          message: { fr: "Ce champ est comparé à lui-même.", en: "This field is compared with itself." },
        },
      ]
    : [];
};

/**
 * Why a comparison can have no sensible answer over this catalog: an operator that does not fit the type, a value of
 * the wrong type, a choice that is not offered, bounds the wrong way round. Empty when it is sound.
 */
export const checkLeaf = (leaf: RuleLeaf, fields: Record<string, Field>): LeafProblem[] => {
  const condition = readLeaf(leaf, fields);
  if (condition.form === "fault") {
    const { code, key, index } = condition.fault;
    const path = index === undefined ? pointer(key) : pointer(key, index);
    return [{ path, message: FAULT_MESSAGES[code] }];
  }
  const field = fieldOf(fields, leaf.field);
  if (field === undefined || condition.form === "known") return [];
  return [...unknownChoices(leaf, field), ...backwardBounds(leaf), ...comparedWithItself(leaf)];
};

/** `checkLeaf` for every comparison of a rule; paths start at the rule's root, `/rules/0/value`. */
export const checkRule = (rule: RuleGroup, fields: Record<string, Field>): LeafProblem[] =>
  rule.rules.flatMap((node, index) =>
    (isGroup(node) ? checkRule(node, fields) : checkLeaf(node, fields)).map((problem) => ({
      path: pointer("rules", index) + problem.path,
      message: problem.message,
    })),
  );
