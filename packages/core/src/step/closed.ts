import type { Bilingual } from "../definition/problem.ts";
import { own } from "../definition/own.ts";
import { textIn, type Language } from "../definition/text.ts";
import type { Guard } from "../definition/vocabulary.ts";
import type { Compiled } from "../machine/compile.ts";
import type { GuardAnswer } from "../machine/guards.ts";

/** A guard that did not let pass, and what it answered. */
export interface ClosedGuard {
  guard: Guard;
  answer: Pick<GuardAnswer, "result" | "missing">;
}

const SAYS = {
  fr: { missing: "Il manque : ", place: "Aucune place n’est libre.", else: "La condition n’est pas remplie." },
  en: { missing: "Missing: ", place: "No place is free.", else: "The condition is not met." },
} as const;

/** The sentence of a rule that said no. Behind an `otherwise` a rule said yes: its sentence would mislead. */
const sentenceOf = (compiled: Compiled, { guard, answer }: ClosedGuard, language: Language): string => {
  if (guard.type === "place") return SAYS[language].place;
  if (guard.type !== "rule" || answer.result !== "false") return "";
  const rule = own(compiled.definition.meta.rules, guard.params.rule);
  return textIn(rule?.whenFalse ?? rule?.title, language);
};

/** Fields whose absence kept the guards from answering, each once. */
export const missingOf = (closed: readonly ClosedGuard[]): string[] => [
  ...new Set(closed.flatMap(({ answer }) => answer.missing)),
];

/** Why the way is closed: the sentences of the rules that said no, then what is missing. */
export const whyClosed = (compiled: Compiled, closed: readonly ClosedGuard[]): Bilingual => {
  const missing = missingOf(closed);
  const say = (language: Language): string => {
    const sentences = closed.map((one) => sentenceOf(compiled, one, language));
    const titles = missing.map((id) => textIn(own(compiled.definition.meta.fields, id)?.title, language) || id);
    if (titles.length > 0) sentences.push(`${SAYS[language].missing}${titles.join(", ")}.`);
    return [...new Set(sentences.filter(Boolean))].join(" ") || SAYS[language].else;
  };
  return { fr: say("fr"), en: say("en") };
};
