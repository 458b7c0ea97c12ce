import { transitionId, type TransitionAddress } from "../../graph/address.ts";
import { withTransition } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Takes transitions away. */
export const deleteTransitions: Command<{ at: readonly TransitionAddress[] }> = {
  name: "delete-transitions",
  title: ({ at }, document) => {
    const [only, ...more] = at;
    if (only === undefined || more.length > 0) {
      return { fr: `Supprimer ${at.length} transitions`, en: `Delete ${at.length} transitions` };
    }
    const words = transitionWords(document, only);
    return { fr: `Supprimer ${words.fr}`, en: `Delete ${words.en}` };
  },
  may: (document, { at }) =>
    at.length === 0
      ? say("Choisissez d’abord une transition.", "Choose a transition first.")
      : (at.map((one) => transitionThere(document, one)).find((objection) => objection !== null) ?? null),
  apply: (document, { at }) => {
    const each = [...new Map(at.map((one) => [transitionId(one), one])).values()];
    // The last branch first, so that the places of those before it stay true.
    return each
      .toSorted((a, b) => b.index - a.index)
      .reduce((now, one) => withTransition(now, one, () => undefined), document);
  },
  select: () => ({ kind: "none" }),
};
