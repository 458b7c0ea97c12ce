import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says which form goes along with the event; `undefined` for none. */
export const setTransitionForm: Command<{ at: TransitionAddress; form: string | undefined }> = {
  name: "set-transition-form",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Choisir le formulaire de ${words.fr}`, en: `Choose the form of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, form }) =>
    withTransition(document, at, (transition) => withTransitionMeta(transition, "form", form)),
};
