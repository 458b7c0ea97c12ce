import type { Bilingual } from "@parcours/core";
import { keyOf, PROGRAM, stateAt, type StagePath } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { quoted, titleOf } from "../../names/place-words.ts";

/** A stage as it is called, in quotation marks; the program where nothing is meant in particular. */
export const stageWords = (document: Document, path: StagePath): Bilingual =>
  path === PROGRAM ? { fr: "le programme", en: "the program" } : quoted(titleOf(stateAt(document, path), keyOf(path)));

/** One stage by its title, several by their number. */
export const stagesWords = (document: Document, paths: readonly StagePath[]): Bilingual => {
  const [only, ...more] = paths;
  if (only !== undefined && more.length === 0) return stageWords(document, only);
  return { fr: `${paths.length} étapes`, en: `${paths.length} stages` };
};
