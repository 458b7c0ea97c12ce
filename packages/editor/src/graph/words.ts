import { LANGUAGES, textIn, type Bilingual, type Language, type Text } from "@parcours/core";
import type { Document } from "./document.ts";
import type { Named } from "./graph.ts";

/** The same words in both languages. A draft may hold what words cannot be made of; then its own name stands. */
export const inBoth = (say: (language: Language) => string, fallback = ""): Bilingual => {
  try {
    return { fr: say("fr") || fallback, en: say("en") || fallback };
  } catch {
    return { fr: fallback, en: fallback };
  }
};

/** A text in both languages, each falling back on the other, then on `fallback`. */
export const bilingual = (text: Text | undefined, fallback = ""): Bilingual =>
  inBoth((language) => textIn(text, language), fallback);

/** True when a text says nothing in any language. */
export const isSilent = (text: Text | undefined): boolean => LANGUAGES.every((language) => !textIn(text, language));

type Titled = Record<string, { title?: Text | undefined } | undefined>;

/** An entry of a catalogue by id, with its title, or the id itself where there is none. */
export const namedIn = (
  document: Document,
  catalog: "roles" | "forms" | "contracts" | "rules" | "places",
  id: string,
): Named => {
  const entries = document.meta[catalog] as Titled | undefined;
  const known = entries !== undefined && Object.hasOwn(entries, id);
  return { id, known, title: bilingual(known ? entries[id]?.title : undefined, id) };
};
