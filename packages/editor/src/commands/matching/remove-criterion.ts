import { withoutKey } from "../../graph/records.ts";
import { quoted, titleOf } from "../../names/place-words.ts";
import type { Command } from "../command.ts";
import { matchingOf, withMatching } from "./matching-of.ts";

/** Takes a criterion away. Answers that were given with it keep their meaning: the field that is filled in still offers it. */
export const removeCriterion: Command<{ id: string }> = {
  name: "remove-criterion",
  title: ({ id }, document) => {
    const words = quoted(titleOf(matchingOf(document).criteria[id], id));
    return { fr: `Supprimer le critère ${words.fr}`, en: `Delete the criterion ${words.en}` };
  },
  apply: (document, { id }) => {
    const matching = matchingOf(document);
    if (!Object.hasOwn(matching.criteria, id)) return document;
    return withMatching(document, { ...matching, criteria: withoutKey(matching.criteria, id) });
  },
};
