import type { Matching } from "@parcours/core";
import type { Command } from "../command.ts";
import { matchingOf, withCriteriaOffered, withMatching } from "./matching-of.ts";

/** `undefined` takes it away. */
export type ChangeMatching = {
  [K in "conditions" | "into"]: { key: K; value: Matching[K] | undefined };
}["conditions" | "into"];

const WORDS = {
  conditions: { fr: "Changer les conditions de la mise en relation", en: "Change the conditions of the matching" },
  into: { fr: "Changer le champ rempli par la mise en relation", en: "Change the field that the matching fills in" },
} as const;

/** Changes which rules warn of a proposal, or which field is filled in with the criteria that agree. */
export const changeMatching: Command<ChangeMatching> = {
  name: "change-matching",
  title: ({ key }) => WORDS[key],
  apply: (document, { key, value }) => {
    const changed = withMatching(document, { ...matchingOf(document), [key]: value });
    return key === "into" ? withCriteriaOffered(changed) : changed;
  },
};
