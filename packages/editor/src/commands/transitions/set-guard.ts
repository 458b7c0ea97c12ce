import type { Guard } from "@parcours/core";
import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { firstOf, say } from "../../may/sentence.ts";
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
  may: (document, { at, guard }) =>
    firstOf(
      transitionThere(document, at),
      guard?.type === "otherwise" && guard.params.of.length === 0
        ? say("« Sinon » demande au moins une règle.", "“Otherwise” needs at least one rule.")
        : null,
    ),
  apply: (document, { at, guard }) =>
    withTransition(document, at, (transition) => withTransitionKey(transition, "guard", guard)),
};
