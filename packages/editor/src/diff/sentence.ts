import type { Bilingual } from "@parcours/core";
import { CATALOG_NOUNS, quoted } from "../names/place-words.ts";
import type { Change, ChangedThing } from "./change.ts";

const NOUNS: Record<ChangedThing, Bilingual> = {
  ...CATALOG_NOUNS,
  stage: { fr: "étape", en: "stage" },
  transition: { fr: "transition", en: "transition" },
  program: { fr: "programme", en: "program" },
  cohort: { fr: "promotion", en: "cohort" },
  matching: { fr: "mise en relation", en: "matching" },
};

/** French participles agree with these nouns. */
const FEMININE = new Set<ChangedThing>([
  "stage",
  "transition",
  "cohort",
  "matching",
  "fields",
  "rules",
  "deadlines",
  "tasks",
  "sessions",
  "properties",
]);

const VERBS: Record<Change["kind"], { fr: string; en: string }> = {
  added: { fr: "ajouté", en: "added" },
  removed: { fr: "retiré", en: "removed" },
  changed: { fr: "modifié", en: "changed" },
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** “Stage “Interview” added.” `at`: the stage that a transition leaves. */
export const sentenceOf = (kind: Change["kind"], what: ChangedThing, title: Bilingual, at?: Bilingual): Bilingual => {
  const noun = NOUNS[what];
  const name = quoted(title);
  const from = at === undefined ? { fr: "", en: "" } : { fr: ` (${at.fr})`, en: ` (${at.en})` };
  const verb = VERBS[kind];
  return {
    fr: `${capital(noun.fr)} ${name.fr}${from.fr} ${verb.fr}${FEMININE.has(what) ? "e" : ""}.`,
    en: `${capital(noun.en)} ${name.en}${from.en} ${verb.en}.`,
  };
};
