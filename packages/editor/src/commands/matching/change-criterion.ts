import type { Criterion } from "@parcours/core";
import { say } from "../../may/sentence.ts";
import { quoted, titleOf } from "../../names/place-words.ts";
import type { Command } from "../command.ts";
import { matchingOf, withMatching } from "./matching-of.ts";

/** Changes what a criterion compares, or what it is called. */
export const changeCriterion: Command<{ id: string; criterion: Criterion }> = {
  name: "change-criterion",
  title: ({ id }, document) => {
    const words = quoted(titleOf(matchingOf(document).criteria[id], id));
    return { fr: `Modifier le critère ${words.fr}`, en: `Change the criterion ${words.en}` };
  },
  may: (document, { id, criterion }) => {
    if (!Object.hasOwn(matchingOf(document).criteria, id))
      return say("Ce critère n’existe plus.", "This criterion is no longer there.");
    const count = Object.keys(criterion.fields).length;
    return count === 0 || count > 2
      ? say("Un critère compare deux membres.", "A criterion compares two members.")
      : null;
  },
  apply: (document, { id, criterion }) => {
    const matching = matchingOf(document);
    return withMatching(document, { ...matching, criteria: { ...matching.criteria, [id]: criterion } });
  },
};
