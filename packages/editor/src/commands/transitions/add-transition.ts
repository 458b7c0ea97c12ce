import type { Guard, Text, Transition, Trigger } from "@parcours/core";
import { holderAt, PROGRAM, type Holder, type StagePath, type TransitionAddress } from "../../graph/address.ts";
import {
  branchesAt,
  withHolder,
  withTransitionAdded,
  withTransitionKey,
  withTransitionMeta,
} from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { pathOfId } from "../../graph/stages.ts";
import { mayGuard } from "../../may/guard.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { maySetOff } from "../../may/trigger.ts";
import { stageWords } from "../stages/title-of-stage.ts";
import type { Command } from "../command.ts";
import { newEventType, usualTrigger, type NewTrigger } from "./new-transition.ts";

/**
 * `trigger` absent: what usually leads on from such a stage. For an event without `key`, a name is made from the label.
 * `to` is the id of a stage; absent: nobody moves.
 */
export interface AddTransition {
  /** `""`: from anywhere in the program. */
  from: StagePath;
  to?: string;
  trigger?: Trigger;
  key?: string;
  label?: Text;
  by?: string[];
  guard?: Guard;
}

const triggerOf = (holder: Holder, { from, trigger, key, label }: AddTransition): NewTrigger => {
  const said: Transition = label === undefined ? {} : { meta: { label } };
  if (trigger === undefined && key === undefined) {
    return from === PROGRAM
      ? { trigger: "on", key: newEventType(holder, label), transition: said }
      : usualTrigger(holder, label);
  }
  if (trigger === undefined || trigger === "on") {
    return { trigger: "on", key: key ?? newEventType(holder, label), transition: said };
  }
  return { trigger, key: trigger === "after" ? (key ?? "P7D") : "", transition: said };
};

const added = (document: Document, input: AddTransition): { at: TransitionAddress; document: Document } => {
  const holder = holderAt(document, input.from) ?? document;
  const { trigger, key, transition } = triggerOf(holder, input);
  const aimed: Transition = { ...(input.to === undefined ? {} : { target: `#${input.to}` }), ...transition };
  const guarded = input.guard === undefined ? aimed : withTransitionKey(aimed, "guard", input.guard);
  const sent = input.by === undefined || input.by.length === 0 ? guarded : withTransitionMeta(guarded, "by", input.by);
  return {
    at: { from: input.from, trigger, key, index: branchesAt(holder, { trigger, key }) },
    document: withHolder<Holder>(document, input.from, (one) => withTransitionAdded(one, { trigger, key }, sent)),
  };
};

/** Draws a transition from a stage to another. Where the stage already has one for the same event, it is tried after it. */
export const addTransition: Command<AddTransition> = {
  name: "add-transition",
  title: ({ from, to }, document) => {
    const source = stageWords(document, from);
    const target = to === undefined ? undefined : stageWords(document, pathOfId(document, to) ?? PROGRAM);
    if (target === undefined) return { fr: `Ajouter une suite à ${source.fr}`, en: `Add a transition to ${source.en}` };
    return { fr: `Relier ${source.fr} à ${target.fr}`, en: `Connect ${source.en} to ${target.en}` };
  },
  may: (document, input) => {
    const holder = holderAt(document, input.from);
    if (holder === undefined) return say("Cette étape n’existe plus.", "This stage is no longer there.");
    const { trigger, key } = triggerOf(holder, input);
    return firstOf(
      maySetOff(document, input.from, { trigger, key }),
      mayGuard(input.guard),
      input.to !== undefined && pathOfId(document, input.to) === undefined
        ? say("Cette étape n’existe plus.", "This stage is no longer there.")
        : null,
      branchesAt(holder, { trigger, key }) >= 50 ? say("50 branches au plus.", "50 branches at most.") : null,
    );
  },
  apply: (document, input) => added(document, input).document,
  select: (before, input) => ({ kind: "transition", at: added(before, input).at }),
};
