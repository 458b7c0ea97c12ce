import { arrowWords, type Arrow, type Bilingual, type Stage, type State, type Transition } from "@parcours/core";
import type { TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";
import { inBoth } from "./words.ts";

/** Stands for the program itself, which its own transitions leave. */
export const PROGRAM_NODE: State = { id: "" };

/** As much of core's arrow as its words ask for. */
const arrowOf = (state: State, address: TransitionAddress, transition: Transition): Arrow => ({
  source: { id: state.id, state } as Stage,
  trigger: address.trigger,
  key: address.key,
  index: address.index,
  path: "",
  transition,
  target: transition.target?.slice(1),
});

/** A transition in words: its label, else the event, the deadline or the rule that sets it off. Empty when it needs nothing. */
export const wordsOfTransition = (
  document: Document,
  state: State,
  address: TransitionAddress,
  transition: Transition,
): Bilingual => inBoth((language) => arrowWords(document, arrowOf(state, address, transition), language));
