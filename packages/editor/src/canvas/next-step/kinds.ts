import { kindWords, type Bilingual, type StageKind } from "@parcours/core";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";

/** A kind of stage as the palette offers it. */
export interface KindOffer {
  kind: NewStageKind;
  /** The kind whose picture stands for it. */
  picture: StageKind;
  words: Bilingual;
  /** What it is for, in a few words. */
  hint: Bilingual;
  /** Other words by which people look for it. */
  also: Bilingual;
}

const offer = (kind: StageKind, hint: Bilingual, also: Bilingual): KindOffer => ({
  kind,
  picture: kind,
  words: kindWords(kind),
  hint,
  also,
});

/** All that can be added, the most usual first. */
export const KINDS: readonly KindOffer[] = [
  offer(
    "stage",
    { fr: "Quelqu’un agit", en: "Somebody acts" },
    { fr: "entretien rendez-vous tâche validation", en: "interview appointment task review" },
  ),
  offer(
    "form",
    { fr: "Des questions", en: "Questions" },
    { fr: "questionnaire candidature dossier", en: "questionnaire application" },
  ),
  offer(
    "decision",
    { fr: "Une règle tranche", en: "A rule decides" },
    { fr: "choix condition éligibilité si", en: "choice condition eligibility if" },
  ),
  offer(
    "contract",
    { fr: "À signer", en: "To be signed" },
    { fr: "signature charte convention accord", en: "signature charter agreement" },
  ),
  offer(
    "activity",
    { fr: "On fait ensemble", en: "Done together" },
    { fr: "atelier formation séance accompagnement", en: "workshop training session" },
  ),
  offer("wait", { fr: "Jusqu’à une date", en: "Until a date" }, { fr: "délai pause date", en: "delay pause date" }),
  offer("phase", { fr: "Réunit des étapes", en: "Holds stages" }, { fr: "groupe période", en: "group period" }),
  {
    kind: "parallel",
    picture: "phase",
    words: { fr: "Volets en parallèle", en: "Parts side by side" },
    hint: { fr: "Avancent de front", en: "Go on together" },
    also: { fr: "parallèle simultané de front", en: "parallel simultaneous" },
  },
  offer(
    "suspension",
    { fr: "Mise en pause", en: "Put on hold" },
    { fr: "arrêt congé reprise", en: "break leave resume" },
  ),
  offer(
    "exit",
    { fr: "Fin du parcours", en: "End of the program" },
    { fr: "fin terminé abandon refus issue", en: "end finished dropout refusal outcome" },
  ),
  {
    kind: "end",
    picture: "stage",
    words: { fr: "Fin de phase", en: "End of the phase" },
    hint: { fr: "Termine la phase", en: "Completes the phase" },
    also: { fr: "terminé fin", en: "done end" },
  },
];

/** What can be added at a place: the end of a phase only inside one. */
export const kindsFor = (insidePhase: boolean): readonly KindOffer[] =>
  KINDS.filter(({ kind }) => kind !== "end" || insidePhase);
