import type { Bilingual } from "../../definition/problem.ts";
import type { CardKind } from "../layout/drawing.ts";

const WORDS: Record<CardKind, Bilingual> = {
  stage: { fr: "Étape", en: "Stage" },
  form: { fr: "Formulaire", en: "Form" },
  decision: { fr: "Décision", en: "Decision" },
  contract: { fr: "Contrat", en: "Contract" },
  activity: { fr: "Activité", en: "Activity" },
  wait: { fr: "Attente", en: "Wait" },
  phase: { fr: "Phase", en: "Phase" },
  suspension: { fr: "Suspension", en: "Suspension" },
  exit: { fr: "Sortie", en: "Exit" },
  anytime: { fr: "Transition", en: "Transition" },
};

/** A kind of stage in one word. */
export const kindWords = (kind: CardKind): Bilingual => WORDS[kind];
