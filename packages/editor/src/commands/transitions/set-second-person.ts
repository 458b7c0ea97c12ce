import type { TransitionAddress } from "../../graph/address.ts";
import { withTransition, withTransitionMeta } from "../../graph/change.ts";
import { eventType } from "../../may/new-id.ts";
import { firstOf } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Asks for a second person: whoever sent that type of event last may not send this one. */
export const setSecondPerson: Command<{ at: TransitionAddress; notSameActorAs: string | undefined }> = {
  name: "set-second-person",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Demander une seconde personne pour ${words.fr}`, en: `Ask for a second person for ${words.en}` };
  },
  may: (document, { at, notSameActorAs }) =>
    firstOf(transitionThere(document, at), notSameActorAs === undefined ? null : eventType(notSameActorAs)),
  apply: (document, { at, notSameActorAs }) =>
    withTransition(document, at, (transition) => withTransitionMeta(transition, "notSameActorAs", notSameActorAs)),
};
