import { withAt } from "../../graph/change.ts";
import { isRecord } from "../../graph/document.ts";
import { withMoved, withOrder } from "../../graph/records.ts";
import type { Catalog } from "../../graph/selection.ts";
import { entryThere } from "../../may/entry.ts";
import type { Command } from "../command.ts";
import { entriesOf } from "./catalog.ts";
import { entryWords } from "./title-of-entry.ts";

/** Puts an entry at another place of its catalogue, from 0. */
export const reorderEntry: Command<{ catalog: Catalog; id: string; to: number }> = {
  name: "reorder-entry",
  title: ({ catalog, id }, document) => {
    const words = entryWords(document, catalog, id);
    return { fr: `Changer la place : ${words.fr}`, en: `Change the place of ${words.en}` };
  },
  may: (document, { catalog, id }) => entryThere(document, catalog, id),
  apply: (document, { catalog, id, to }) => {
    const ids = entriesOf(document, catalog).map((one) => one.id);
    const from = ids.indexOf(id);
    const place = Math.max(0, Math.min(to, ids.length - 1));
    const held: unknown = document.meta[catalog];
    if (from < 0 || from === place) return document;
    if (Array.isArray(held)) return withAt(document, ["meta", catalog], withMoved(held, from, place));
    return isRecord(held)
      ? withAt(document, ["meta", catalog], withOrder(held, withMoved(ids, from, place)))
      : document;
  },
};
