import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says whether a stage is left and entered anew when the transition leads to itself or inside itself. */
export const setReenter: Command<{ at: TransitionAddress; reenter: boolean }> = {
  name: "set-reenter",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer le retour de ${words.fr}`, en: `Change the re-entry of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, reenter }) =>
    withTransition(document, at, (transition) => withTransitionKey(transition, "reenter", reenter ? true : undefined)),
};
