import { pointer } from "@parcours/core";
import { entriesOf, isListCatalog } from "../commands/catalog/catalog.ts";
import type { Document } from "../graph/document.ts";
import { CATALOGS, type Catalog } from "../graph/selection.ts";
import { titleOf } from "../names/place-words.ts";
import type { Change, Detail } from "./change.ts";
import { detailsOf, type Side } from "./details.ts";
import { sentenceOf } from "./sentence.ts";

const pathOf = (document: Document, catalog: Catalog, id: string): string => {
  const at = entriesOf(document, catalog).findIndex((one) => one.id === id);
  return pointer("meta", catalog, isListCatalog(catalog) ? at : id);
};

const inCatalog = (before: Side, after: Side, catalog: Catalog): Change[] => {
  const was = new Map(entriesOf(before.document, catalog).map(({ id, entry }) => [id, entry]));
  const is = new Map(entriesOf(after.document, catalog).map(({ id, entry }) => [id, entry]));
  const change = (kind: Change["kind"], id: string, entry: unknown, side: Side, details: Detail[]): Change => {
    const title = titleOf(entry, id);
    const path = pathOf(side.document, catalog, id);
    return { kind, what: catalog, id, path, title, details, sentence: sentenceOf(kind, catalog, title) };
  };
  const kept = [...is].flatMap(([id, entry]): Change[] => {
    if (!was.has(id)) return [change("added", id, entry, after, [])];
    const details = detailsOf(before, after, was.get(id), entry);
    return details.length === 0 ? [] : [change("changed", id, entry, after, details)];
  });
  const gone = [...was].flatMap(([id, entry]) => (is.has(id) ? [] : [change("removed", id, entry, before, [])]));
  return [...kept, ...gone];
};

/** Entries of catalogues that came, went or changed. The order of a catalogue means nothing and is left out. */
export const entryChanges = (before: Side, after: Side): Change[] =>
  CATALOGS.flatMap((catalog) => inCatalog(before, after, catalog));
