import type { Bilingual } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import type { Catalog } from "../../graph/selection.ts";
import { CATALOG_NOUNS, quoted, titleOf } from "../../names/place-words.ts";
import { entriesOf } from "./catalog.ts";

/** What an entry is and how it is called: rule “Adult”. */
export const wordsOfEntry = (catalog: Catalog, entry: unknown, id: string): Bilingual => {
  const noun = CATALOG_NOUNS[catalog];
  const title = quoted(titleOf(entry, id));
  return { fr: `${noun.fr} ${title.fr}`, en: `${noun.en} ${title.en}` };
};

/** The same for an entry that the document has. */
export const entryWords = (document: Document, catalog: Catalog, id: string): Bilingual =>
  wordsOfEntry(catalog, entriesOf(document, catalog).find((one) => one.id === id)?.entry, id);
