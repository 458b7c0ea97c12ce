import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** A note on the transition for those who design the program. */
export const describeTransition: Command<{ at: TransitionAddress; description: string | undefined }> = {
  name: "describe-transition",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Décrire ${words.fr}`, en: `Describe ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, description }) =>
    withTransition(document, at, (transition) =>
      withTransitionKey(transition, "description", description === "" ? undefined : description),
    ),
};
