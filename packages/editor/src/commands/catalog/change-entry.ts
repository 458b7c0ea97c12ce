import { withAt } from "../../graph/change.ts";
import type { Catalog } from "../../graph/selection.ts";
import { entryThere } from "../../may/entry.ts";
import type { Command } from "../command.ts";
import { entryKeys } from "./catalog.ts";
import { entryWords } from "./title-of-entry.ts";

/**
 * `path`: the keys inside the entry (list items by their number), none for the whole entry. `value` `undefined` takes
 * away what is there.
 */
export interface ChangeEntry {
  catalog: Catalog;
  id: string;
  path: readonly string[];
  value: unknown;
}

/** Changes one thing in an entry of a catalogue. Its id changes by `renameEntry` only. */
export const changeEntry: Command<ChangeEntry> = {
  name: "change-entry",
  title: ({ catalog, id }, document) => {
    const words = entryWords(document, catalog, id);
    return { fr: `Modifier : ${words.fr}`, en: `Change ${words.en}` };
  },
  may: (document, { catalog, id }) => entryThere(document, catalog, id),
  apply: (document, { catalog, id, path, value }) => {
    const keys = entryKeys(document, catalog, id);
    // Taking the whole entry away is `removeEntry`, which looks at who names it.
    if (keys === undefined || (path.length === 0 && value === undefined)) return document;
    return withAt(document, [...keys, ...path], value);
  },
};
