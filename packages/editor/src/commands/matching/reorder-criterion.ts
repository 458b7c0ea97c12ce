import { withMoved, withOrder } from "../../graph/records.ts";
import { quoted, titleOf } from "../../names/place-words.ts";
import type { Command } from "../command.ts";
import { matchingOf, withMatching } from "./matching-of.ts";

/** Moves a criterion to another place: it is told in this order. */
export const reorderCriterion: Command<{ id: string; to: number }> = {
  name: "reorder-criterion",
  title: ({ id }, document) => {
    const words = quoted(titleOf(matchingOf(document).criteria[id], id));
    return { fr: `Déplacer le critère ${words.fr}`, en: `Move the criterion ${words.en}` };
  },
  apply: (document, { id, to }) => {
    const matching = matchingOf(document);
    const ids = Object.keys(matching.criteria);
    const from = ids.indexOf(id);
    if (from < 0 || to < 0 || to >= ids.length || from === to) return document;
    return withMatching(document, { ...matching, criteria: withOrder(matching.criteria, withMoved(ids, from, to)) });
  },
};
