import { transitionAt, type TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionKey } from "../../graph/change.ts";
import { pathOfId } from "../../graph/stages.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import { stageWords } from "../stages/title-of-stage.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Leads a transition to another stage, by its id; `undefined` makes it stay where it is and only do something. */
export const retargetTransition: Command<{ at: TransitionAddress; target: string | undefined }> = {
  name: "retarget-transition",
  title: ({ at, target }, document) => {
    const words = transitionWords(document, at);
    if (target === undefined) return { fr: `Faire rester ${words.fr} sur place`, en: `Make ${words.en} stay in place` };
    const to = stageWords(document, pathOfId(document, target) ?? "");
    return { fr: `Mener ${words.fr} à ${to.fr}`, en: `Lead ${words.en} to ${to.en}` };
  },
  may: (document, { at, target }) =>
    firstOf(
      transitionThere(document, at),
      target !== undefined && pathOfId(document, target) === undefined
        ? say("Cette étape n’existe plus.", "This stage is no longer there.")
        : null,
      target === undefined && transitionAt(document, at)?.actions === undefined && at.trigger === "always"
        ? say("Une suite automatique mène quelque part.", "An automatic transition leads somewhere.")
        : null,
    ),
  apply: (document, { at, target }) =>
    withTransition(document, at, (transition) =>
      withTransitionKey(transition, "target", target === undefined ? undefined : `#${target}`),
    ),
};
