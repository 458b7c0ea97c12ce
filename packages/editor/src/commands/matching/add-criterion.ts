import type { Criterion } from "@parcours/core";
import { say } from "../../may/sentence.ts";
import { idFrom } from "../../names/ids.ts";
import { quoted, titleOf } from "../../names/place-words.ts";
import type { Command } from "../command.ts";
import { matchingOf, withCriteriaOffered, withMatching } from "./matching-of.ts";

/** Adds something by which two members are brought together, at the end; the field to be filled in offers it too. */
export const addCriterion: Command<{ criterion: Criterion }> = {
  name: "add-criterion",
  title: ({ criterion }) => {
    const words = quoted(titleOf(criterion, ""));
    return { fr: `Ajouter le critère ${words.fr}`, en: `Add the criterion ${words.en}` };
  },
  may: (_, { criterion }) =>
    Object.keys(criterion.fields).length === 0
      ? say("Dites d’abord qui sont les membres.", "Say first who the members are.")
      : null,
  apply: (document, { criterion }) => {
    const matching = matchingOf(document);
    const id = idFrom(criterion.title, "criterion", new Set(Object.keys(matching.criteria)));
    const criteria = { ...matching.criteria, [id]: criterion };
    return withCriteriaOffered(withMatching(document, { ...matching, criteria }));
  },
};
