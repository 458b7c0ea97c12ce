import type { Action } from "@parcours/core";
import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says what is done when the transition is taken, in order. */
export const setTransitionActions: Command<{ at: TransitionAddress; actions: readonly Action[] }> = {
  name: "set-transition-actions",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer ce que fait ${words.fr}`, en: `Change what ${words.en} does` };
  },
  may: (document, { at, actions }) =>
    actions.length > 50 ? say("50 actions au plus.", "50 actions at most.") : transitionThere(document, at),
  apply: (document, { at, actions }) =>
    withTransition(document, at, (transition) =>
      withTransitionKey(transition, "actions", actions.length === 0 ? undefined : actions),
    ),
};
