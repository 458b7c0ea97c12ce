import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Says whether a reason is asked for. */
export const setReason: Command<{ at: TransitionAddress; reason: "required" | "optional" | undefined }> = {
  name: "set-reason",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer le motif de ${words.fr}`, en: `Change the reason of ${words.en}` };
  },
  may: (document, { at }) => transitionThere(document, at),
  apply: (document, { at, reason }) =>
    withTransition(document, at, (transition) => withTransitionMeta(transition, "reason", reason)),
};
