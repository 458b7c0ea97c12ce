import { withAt } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withKeyRenamed } from "../../graph/records.ts";
import type { Catalog } from "../../graph/selection.ts";
import { entryThere, mayBeCalled } from "../../may/entry.ts";
import { firstOf } from "../../may/sentence.ts";
import { PROGRAM_SPOT } from "../../names/grammar.ts";
import { renamed, renamingOne } from "../../names/rename.ts";
import type { Command } from "../command.ts";
import { entryKeys, isListCatalog, NAMED_AS } from "./catalog.ts";
import { entryWords } from "./title-of-entry.ts";

interface RenameEntry {
  catalog: Catalog;
  id: string;
  to: string;
}

const calledOtherwise = (document: Document, { catalog, id, to }: RenameEntry): Document => {
  const keys = entryKeys(document, catalog, id);
  if (keys === undefined) return document;
  if (isListCatalog(catalog)) return withAt(document, [...keys, "id"], to);
  return withAt(document, ["meta", catalog], withKeyRenamed(document.meta[catalog] ?? {}, id, to));
};

/** Gives an entry another id, and everything that names it the new one: rules, forms, texts, events, scenarios. */
export const renameEntry: Command<RenameEntry> = {
  name: "rename-entry",
  title: ({ catalog, id, to }, document) => {
    const words = entryWords(document, catalog, id);
    return { fr: `Changer l’identifiant en « ${to} » : ${words.fr}`, en: `Change the id of ${words.en} to “${to}”` };
  },
  may: (document, { catalog, id, to }) =>
    firstOf(entryThere(document, catalog, id), to === id ? null : mayBeCalled(document, catalog, to)),
  apply: (document, input) => {
    const { catalog, id, to } = input;
    if (id === to) return document;
    const of = NAMED_AS[catalog];
    const moved = calledOtherwise(document, input);
    return of === undefined ? moved : (renamed(PROGRAM_SPOT, moved, renamingOne(of, id, to)) as Document);
  },
  select: (_, { catalog, to }) => ({ kind: "program", section: catalog, id: to }),
};
