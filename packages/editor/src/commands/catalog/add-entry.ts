import { withAt } from "../../graph/change.ts";
import { isRecord } from "../../graph/document.ts";
import { META_ORDER } from "../../graph/meta-order.ts";
import type { Catalog } from "../../graph/selection.ts";
import { withEntryAfter } from "../../graph/records.ts";
import { mayBeCalled, roomFor } from "../../may/entry.ts";
import { firstOf } from "../../may/sentence.ts";
import type { Command } from "../command.ts";
import { isListCatalog, type EntryOf } from "./catalog.ts";
import { wordsOfEntry } from "./title-of-entry.ts";

/** `after`: the id of the entry behind which it goes; absent: at the end. */
export type AddEntry = { [C in Catalog]: { catalog: C; id: string; entry: EntryOf<C>; after?: string } }[Catalog];

/** Adds a field, a rule, a form, a contract, a role … to its catalogue. */
export const addEntry: Command<AddEntry> = {
  name: "add-entry",
  title: ({ catalog, id, entry }) => {
    const words = wordsOfEntry(catalog, entry, id);
    return { fr: `Ajouter : ${words.fr}`, en: `Add ${words.en}` };
  },
  may: (document, { catalog, id }) => firstOf(mayBeCalled(document, catalog, id), roomFor(document, catalog)),
  apply: (document, { catalog, id, entry, after }) => {
    const held: unknown = document.meta[catalog];
    if (isListCatalog(catalog)) {
      const list: unknown[] = Array.isArray(held) ? held : [];
      const found = after === undefined ? -1 : list.findIndex((one) => isRecord(one) && one["id"] === after);
      const at = found < 0 ? list.length : found + 1;
      return withAt(document, ["meta", catalog], list.toSpliced(at, 0, { ...entry, id }), META_ORDER);
    }
    const entries = withEntryAfter<unknown>(isRecord(held) ? held : {}, id, entry, after);
    return withAt(document, ["meta", catalog], entries, META_ORDER);
  },
  select: (_, { catalog, id }) => ({ kind: "program", section: catalog, id }),
};
