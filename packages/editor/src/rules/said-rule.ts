import { isGroup, ruleSentence, type Field, type Language, type RuleGroup, type RuleLeaf } from "@parcours/core";

/** A rule in words: a sentence, or several under what joins them. */
export type Said = string | { joined: "and" | "or"; parts: Said[] };

type Node = RuleGroup | RuleLeaf;

/** A "not" is carried down to the comparisons, as in a rule's sentence: nobody has to turn a whole list around. */
const said = (node: Node, holds: boolean, sentence: (rule: RuleGroup) => string): Said => {
  if (!isGroup(node)) return sentence({ combinator: "and", ...(holds ? {} : { not: true }), rules: [node] });
  const says = node.not === true ? !holds : holds;
  const joined = says ? node.combinator : node.combinator === "and" ? "or" : "and";
  const parts = node.rules
    .map((inner) => said(inner, says, sentence))
    .flatMap((part) => (typeof part !== "string" && part.joined === joined ? part.parts : [part]));
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { joined, parts };
};

/**
 * A rule as it is read: one sentence as long as it has no groups inside, else a list of its conditions, group by group,
 * which needs no brackets.
 */
export const saidRule = (rule: RuleGroup, fields: Record<string, Field>, language: Language): Said => {
  const sentence = (one: RuleGroup): string => ruleSentence(one, fields, language);
  const whole = said(rule, true, sentence);
  const isNested = typeof whole !== "string" && whole.parts.some((part) => typeof part !== "string");
  return isNested ? whole : sentence(rule);
};
