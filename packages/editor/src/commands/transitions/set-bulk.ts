import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says whether the event may be sent for several people at once. */
export const setBulk: Command<{ at: TransitionAddress; bulk: boolean }> = {
  name: "set-bulk",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer l’envoi groupé de ${words.fr}`, en: `Change the bulk sending of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, bulk }) =>
    withTransition(document, at, (transition) => withTransitionMeta(transition, "bulk", bulk ? true : undefined)),
};
