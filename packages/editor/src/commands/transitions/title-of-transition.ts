import type { Bilingual } from "@parcours/core";
import { stateAt, transitionAt, type TransitionAddress } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { PROGRAM_NODE, wordsOfTransition } from "../../graph/transition-words.ts";

/** A transition as it is called, in quotation marks: its label, event, deadline or rule. */
export const transitionWords = (document: Document, at: TransitionAddress): Bilingual => {
  const transition = transitionAt(document, at);
  if (transition === undefined) return { fr: "la transition", en: "the transition" };
  const words = wordsOfTransition(document, stateAt(document, at.from) ?? PROGRAM_NODE, at, transition);
  return words.fr === ""
    ? { fr: "la transition", en: "the transition" }
    : { fr: `« ${words.fr} »`, en: `“${words.en}”` };
};
