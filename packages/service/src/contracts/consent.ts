import type { Language } from "@parcours/core";
import { sha256 } from "./evidence/chain.ts";
import { SIMPLE_SIGNATURE } from "./pdf/words.ts";

/** What whoever signs agrees to, word for word, and its hash. */
export interface Consent {
  sentence: string;
  hash: string;
}

/** The sentence of consent to a document, in the language of whoever signs. */
export const consentTo = (title: string, language: Language): Consent => {
  const sentence = {
    fr: `J’ai lu « ${title} » en entier, je suis d’accord et je le signe. Je sais qu’il s’agit d’une ${SIMPLE_SIGNATURE.fr} et qu’elle m’engage.`,
    en: `I have read all of “${title}”, I agree and I sign it. I know that this is a ${SIMPLE_SIGNATURE.en} and that it binds me.`,
  }[language];
  return { sentence, hash: sha256(sentence) };
};
