import { isDuration, type Bilingual } from "@parcours/core";
import { entriesOf, isListCatalog, NAMED_AS } from "../commands/catalog/catalog.ts";
import type { Document } from "../graph/document.ts";
import type { Catalog } from "../graph/selection.ts";
import { enumerated, placeWords } from "../names/place-words.ts";
import { usesOf } from "../names/references.ts";
import { newId } from "./new-id.ts";
import { firstOf, say } from "./sentence.ts";

/** The lists hold a hundred entries at most. */
const MOST = 100;

/** An entry can only be changed while it is there. */
export const entryThere = (document: Document, catalog: Catalog, id: string): Bilingual | null =>
  entriesOf(document, catalog).some((one) => one.id === id)
    ? null
    : say("Cette entrée n’existe plus.", "This entry is no longer there.");

/** The id of a new entry is well-formed and not taken in its catalogue; a deadline is not called like a duration. */
export const mayBeCalled = (document: Document, catalog: Catalog, id: string): Bilingual | null =>
  firstOf(
    newId(id, new Set(entriesOf(document, catalog).map((one) => one.id))),
    catalog === "deadlines" && isDuration(id)
      ? say("Une échéance ne peut pas s’appeler comme une durée.", "A deadline cannot be called like a duration.")
      : null,
  );

/** There is room for one more. */
export const roomFor = (document: Document, catalog: Catalog): Bilingual | null =>
  isListCatalog(catalog) && entriesOf(document, catalog).length >= MOST
    ? say(`${MOST} entrées au plus.`, `${MOST} entries at most.`)
    : null;

/** An entry stays while something names it; the sentence says what does. */
export const mayBeRemoved = (document: Document, catalog: Catalog, id: string): Bilingual | null => {
  const of = NAMED_AS[catalog];
  if (of === undefined) return null;
  const uses = usesOf(document, of, id).filter(({ loose }) => loose !== true);
  // What names itself, such as a condition within the same entry, goes along with it.
  const own = `/meta/${catalog}/${id}`;
  const elsewhere = uses.filter(({ path }) => path !== own && !path.startsWith(`${own}/`));
  if (elsewhere.length === 0) return null;
  const where = enumerated(elsewhere.map(({ path }) => placeWords(document, path)));
  return say(`Encore utilisé : ${where.fr}.`, `Still used: ${where.en}.`);
};
