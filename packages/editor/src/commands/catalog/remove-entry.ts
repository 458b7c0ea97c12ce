import { withAt } from "../../graph/change.ts";
import type { Catalog } from "../../graph/selection.ts";
import { entryThere, mayBeRemoved } from "../../may/entry.ts";
import { firstOf } from "../../may/sentence.ts";
import type { Command } from "../command.ts";
import { entriesOf, entryKeys } from "./catalog.ts";
import { entryWords } from "./title-of-entry.ts";

/** Takes an entry out of its catalogue, unless something still names it. A catalogue without entries goes too, but for the roles. */
export const removeEntry: Command<{ catalog: Catalog; id: string }> = {
  name: "remove-entry",
  title: ({ catalog, id }, document) => {
    const words = entryWords(document, catalog, id);
    return { fr: `Supprimer : ${words.fr}`, en: `Delete ${words.en}` };
  },
  may: (document, { catalog, id }) => firstOf(entryThere(document, catalog, id), mayBeRemoved(document, catalog, id)),
  apply: (document, { catalog, id }) => {
    const keys = entryKeys(document, catalog, id);
    if (keys === undefined) return document;
    const last = entriesOf(document, catalog).length === 1 && catalog !== "roles";
    return withAt(document, last ? ["meta", catalog] : keys, undefined);
  },
  select: (_, { catalog }) => ({ kind: "program", section: catalog }),
};
