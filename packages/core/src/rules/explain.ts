import type { Field } from "../definition/catalog.ts";
import type { RuleLeaf } from "../definition/rule-tree.ts";
import type { Language } from "../definition/text.ts";
import type { Evaluation, LeafTrace } from "./evaluate.ts";
import { factWords, leafPhrase, phrasesOf, titleOf } from "./leaf-words.ts";
import { fieldOf } from "./scope.ts";

const leafOf = (trace: LeafTrace): RuleLeaf => {
  const leaf: RuleLeaf = { field: trace.field, operator: trace.operator };
  if (trace.value !== undefined) leaf.value = trace.value as NonNullable<RuleLeaf["value"]>;
  if (trace.at !== undefined) leaf.at = trace.at.field;
  if (trace.others !== undefined) leaf.valueSource = "field";
  return leaf;
};

const reason = (trace: LeafTrace, fields: Record<string, Field>, language: Language): string => {
  const phrases = phrasesOf(language);
  const title = titleOf(trace.field, fields, language);
  const reads = [...(trace.others ?? []), ...(trace.at === undefined ? [] : [trace.at])];
  const phrase = leafPhrase(
    leafOf(trace),
    trace.result === "true",
    fields,
    language,
    (id) => reads.find((read) => read.field === id)?.actual,
  );
  const field = fieldOf(fields, trace.field);
  const isAboutKnowing = trace.operator === "known" || trace.operator === "unknown";
  if (trace.actual === undefined || field === undefined || isAboutKnowing) return phrases.leaf(title, phrase);
  const actual = factWords(trace.actual, field, language);
  // "Nantes (Nantes)" would say it twice.
  return phrases.leaf(title, actual === phrase ? actual : phrases.shown(actual, phrase));
};

/**
 * An answer with its reasons, for a person: "oui – Date de naissance : 02/05/2009 (16 ans ou plus)"; while it is unknown,
 * what is missing. Contains the facts that decided.
 */
export const explain = (evaluation: Evaluation, fields: Record<string, Field>, language: Language): string => {
  const phrases = phrasesOf(language);
  const titles = (ids: string[]): string[] => [...new Set(ids)].map((id) => titleOf(id, fields, language));
  if (evaluation.result === "unknown") {
    return evaluation.missing.length > 0
      ? phrases.missing(titles(evaluation.missing))
      : phrases.toCorrect(titles(evaluation.deciding.map((trace) => trace.field)));
  }
  const reasons = phrases.also(evaluation.deciding.map((trace) => reason(trace, fields, language)));
  return evaluation.result === "true" ? phrases.yes(reasons) : phrases.no(reasons);
};
