import type { Field } from "../definition/catalog.ts";
import { isGroup, type RuleGroup, type RuleLeaf } from "../definition/rule-tree.ts";
import type { Language } from "../definition/text.ts";
import { leafPhrase, phrasesOf, titleOf } from "./leaf-words.ts";
import { valueShape } from "./operators.ts";
import { readLeaf } from "./read-leaf.ts";

interface Part {
  text: string;
  /** How the part is joined inside, when it is made of several. */
  joined?: "and" | "or";
}

const leafPart = (leaf: RuleLeaf, holds: boolean, fields: Record<string, Field>, language: Language): Part => {
  const phrases = phrasesOf(language);
  const phrase = leafPhrase(leaf, holds, fields, language);
  const isAge = valueShape(leaf.operator) === "years" && readLeaf(leaf, fields).form !== "fault";
  return { text: phrases.leaf(titleOf(leaf.field, fields, language), isAge ? phrases.mustBe(phrase) : phrase) };
};

/** A "not" is carried down to the leaves (De Morgan holds in Kleene's logic), so that the sentence has none. */
const groupPart = (rule: RuleGroup, holds: boolean, fields: Record<string, Field>, language: Language): Part => {
  const says = rule.not === true ? !holds : holds;
  const combinator = says ? rule.combinator : rule.combinator === "and" ? "or" : "and";
  const parts = rule.rules.map((node) =>
    isGroup(node) ? groupPart(node, says, fields, language) : leafPart(node, says, fields, language),
  );
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const texts = parts.map(({ text, joined }) => (joined === undefined || joined === combinator ? text : `(${text})`));
  return { text: phrasesOf(language).join(combinator, texts), joined: combinator };
};

/** A rule in one sentence of French or English: "Date de naissance : avoir 16 ans ou plus ; et Ville : « Nantes »". */
export const ruleSentence = (rule: RuleGroup, fields: Record<string, Field>, language: Language): string =>
  groupPart(rule, true, fields, language).text || phrasesOf(language).faulty;
