import type { Guard } from "@parcours/core";
import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { mayGuard } from "../../may/guard.ts";
import { firstOf } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says what must hold for the transition to be taken: a rule, none of several rules, a free place; `undefined` for nothing. */
export const setGuard: Command<{ at: TransitionAddress; guard: Guard | undefined }> = {
  name: "set-guard",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer la condition de ${words.fr}`, en: `Change the condition of ${words.en}` };
  },
  may: (document, { at, guard }) => firstOf(transitionThere(document, at), mayGuard(guard)),
  apply: (document, { at, guard }) =>
    withTransition(document, at, (transition) => withTransitionKey(transition, "guard", guard)),
};
