import type { Text } from "@parcours/core";
import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says in words what the transition is called: what people press. `undefined` takes the words away. */
export const setLabel: Command<{ at: TransitionAddress; label: Text | undefined }> = {
  name: "set-label",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer le nom de ${words.fr}`, en: `Change the name of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, label }) =>
    withTransition(document, at, (transition) => withTransitionMeta(transition, "label", label)),
};
