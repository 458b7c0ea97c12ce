import { holderAt, transitionAt, type Holder, type StagePath, type TransitionAddress } from "../../graph/address.ts";
import { branchesAt, withHolder, withTransition, withTransitionAdded } from "../../graph/change.ts";
import { firstOf } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import { maySetOff } from "../../may/trigger.ts";
import { stageWords } from "../stages/title-of-stage.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

/** Makes a transition leave another stage; what sets it off, what it asks and where it leads stay. */
export const moveTransition: Command<{ at: TransitionAddress; from: StagePath }> = {
  name: "move-transition",
  title: ({ at, from }, document) => {
    const words = transitionWords(document, at);
    const source = stageWords(document, from);
    return { fr: `Faire partir ${words.fr} de ${source.fr}`, en: `Make ${words.en} leave ${source.en}` };
  },
  may: (document, { at, from }) => firstOf(transitionThere(document, at), maySetOff(document, from, at)),
  apply: (document, { at, from }) => {
    const transition = transitionAt(document, at);
    if (transition === undefined || from === at.from) return document;
    const without = withTransition(document, at, () => undefined);
    return withHolder<Holder>(without, from, (holder) => withTransitionAdded(holder, at, transition));
  },
  select: (before, { at, from }) => {
    const index = from === at.from ? at.index : branchesAt(holderAt(before, from), at);
    return { kind: "transition", at: { ...at, from, index } };
  },
};
