import type { Bilingual } from "../../definition/problem.ts";
import type { Outcome } from "../../definition/states.ts";

const WORDS: Record<Outcome, Bilingual> = {
  completed: { fr: "Parcours terminé", en: "Completed" },
  positive: { fr: "Sortie positive", en: "Positive exit" },
  neutral: { fr: "Autre sortie", en: "Other exit" },
  dropout: { fr: "Abandon", en: "Dropped out" },
  ineligible: { fr: "Non éligible", en: "Not eligible" },
  declined: { fr: "Non retenu", en: "Declined" },
  withdrawn: { fr: "Retrait", en: "Withdrawn" },
  transferred: { fr: "Réorientation", en: "Transferred" },
  excluded: { fr: "Exclusion", en: "Excluded" },
  expired: { fr: "Délai dépassé", en: "Out of time" },
};

/** An outcome in words; one that is not in the vocabulary stands for itself. */
export const outcomeWords = (outcome: string): Bilingual =>
  Object.hasOwn(WORDS, outcome) ? WORDS[outcome as Outcome] : { fr: outcome, en: outcome };
