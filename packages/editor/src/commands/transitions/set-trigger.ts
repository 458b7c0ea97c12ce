import type { Trigger } from "@parcours/core";
import { holderAt, transitionAt, transitionsAt, type Holder, type TransitionAddress } from "../../graph/address.ts";
import { branchesAt, withHolder, withStateKey, withTransition, withTransitionAdded } from "../../graph/change.ts";
import { withKeyRenamed } from "../../graph/records.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { transitionThere } from "../../may/there.ts";
import { maySetOff } from "../../may/trigger.ts";
import type { Command } from "../command.ts";
import { transitionWords } from "./title-of-transition.ts";

interface SetTrigger {
  at: TransitionAddress;
  trigger: Trigger;
  /** The event type for `on`, a deadline or a duration for `after`, `""` otherwise. */
  key: string;
}

const goal = ({ trigger, key }: SetTrigger) => ({ trigger, key: trigger === "on" || trigger === "after" ? key : "" });

const same = (input: SetTrigger): boolean => {
  const { trigger, key } = goal(input);
  return trigger === input.at.trigger && key === input.at.key;
};

/** Alone under its key, with nothing there under the new one, it keeps its place in the text. */
const keepsPlace = (holder: Holder, input: SetTrigger): boolean => {
  const { trigger, key } = goal(input);
  return (
    (trigger === "on" || trigger === "after") &&
    trigger === input.at.trigger &&
    branchesAt(holder, input.at) === 1 &&
    transitionsAt(holder, { trigger, key }) === undefined
  );
};

/**
 * Changes what sets a transition off: another event, a deadline, a rule alone, the end of what is inside. Where the
 * stage already has transitions for that, it is tried after them.
 */
export const setTrigger: Command<SetTrigger> = {
  name: "set-trigger",
  title: ({ at }, document) => {
    const words = transitionWords(document, at);
    return { fr: `Changer ce qui déclenche ${words.fr}`, en: `Change what sets ${words.en} off` };
  },
  may: (document, input) =>
    firstOf(
      transitionThere(document, input.at),
      maySetOff(document, input.at.from, goal(input)),
      !same(input) && branchesAt(holderAt(document, input.at.from), goal(input)) >= 50
        ? say("50 branches au plus.", "50 branches at most.")
        : null,
    ),
  apply: (document, input) => {
    const { at } = input;
    const transition = transitionAt(document, at);
    if (transition === undefined || same(input)) return document;
    return withHolder<Holder>(document, at.from, (holder) => {
      const { trigger, key } = goal(input);
      if (keepsPlace(holder, input) && (trigger === "on" || trigger === "after")) {
        return withStateKey(holder, trigger, withKeyRenamed(holder[trigger] ?? {}, at.key, key));
      }
      const left = holderAt(
        withTransition(document, at, () => undefined),
        at.from,
      );
      return withTransitionAdded(left ?? holder, { trigger, key }, transition);
    });
  },
  select: (before, input) => {
    const { trigger, key } = goal(input);
    const index = same(input) ? input.at.index : branchesAt(holderAt(before, input.at.from), { trigger, key });
    return { kind: "transition", at: { from: input.at.from, trigger, key, index } };
  },
};
