import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says which roles may send the event; `undefined` leaves it to the roles of the stage. An empty list is the same. */
export const setBy: Command<{ at: TransitionAddress; by: readonly string[] | undefined }> = {
  name: "set-by",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer qui peut envoyer ${words.fr}`, en: `Change who may send ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, by }) =>
    withTransition(document, at, (transition) =>
      withTransitionMeta(transition, "by", by?.length === 0 ? undefined : by),
    ),
};
