import { textIn, type Language, type State, type StageMeta } from "@parcours/core";
import type { Document } from "../graph/document.ts";

type Tree = Record<string, unknown>;

const stateOf = (state: State, language: Language): Tree => {
  const { meta, states, ...machine } = state as State & { meta?: StageMeta };
  const title = textIn(meta?.title, language);
  return {
    ...machine,
    ...(title !== "" && { description: title }),
    ...(states !== undefined && { states: statesOf(states, language) }),
  };
};

const statesOf = (states: Record<string, State>, language: Language): Tree =>
  Object.fromEntries(Object.entries(states).map(([key, state]) => [key, stateOf(state, language)]));

/**
 * The bare statechart, for other XState tools: states, transitions, guards and actions by name, titles as descriptions.
 * Without what only Parcours reads (forms, rules, contracts, texts); the program's own JSON keeps all of it.
 */
export const toXState = (document: Document, language: Language): Tree => {
  const { meta, states, ...machine } = document;
  return { ...machine, description: textIn(meta.title, language), states: statesOf(states, language) };
};
