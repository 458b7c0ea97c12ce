import type { Language } from "@parcours/core";
import { labelOf } from "../../diff/labels.ts";
import { keysOf } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { typeset } from "../../graph/typeset.ts";
import { placeWords } from "../../names/place-words.ts";

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Keys of an entry that hold texts of its parts, not its own. */
const PARTS = ["choices", "reasons", "legal"];

/** Which of the texts of a thing it is: its purpose, a choice, the reference; its own title needs no word. */
const partOf = (keys: readonly string[]): string | undefined => {
  const part = PARTS.find((one) => keys.includes(one));
  if (part !== undefined) return part;
  const last = keys.at(-1);
  return last === "title" && keys.length > 2 ? undefined : last;
};

/** What a text is called where all of them are listed: “Information “Town” · purpose”. */
export const textName = (document: Document, path: string, language: Language): string => {
  const place = capital(typeset(placeWords(document, path))[language]);
  const part = partOf(keysOf(path));
  return part === undefined ? place : `${place} · ${labelOf(part)[language]}`;
};
