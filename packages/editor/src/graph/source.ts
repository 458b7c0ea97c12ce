import type { State, Transitions } from "@parcours/core";
import type { Slot, StageSource } from "./graph.ts";

const listLength = (written: Transitions): number | undefined => (Array.isArray(written) ? written.length : undefined);

const slotsOf = (written: Record<string, Transitions>): Slot[] =>
  Object.entries(written).map(([key, one]) => ({ key, list: listLength(one) }));

const TAKEN_APART = new Set(["states", "on", "after", "always", "onDone"]);

/** Takes a state apart: what stays as it is, and how its transitions were written. */
export const sourceOf = (state: Pick<State, "on" | "after" | "always" | "onDone">): StageSource => ({
  keys: Object.keys(state),
  own: Object.fromEntries(Object.entries(state).filter(([key]) => !TAKEN_APART.has(key))),
  ...(state.on === undefined ? {} : { on: slotsOf(state.on) }),
  ...(state.after === undefined ? {} : { after: slotsOf(state.after) }),
  ...(state.always === undefined ? {} : { always: [{ key: "", list: listLength(state.always) }] }),
  ...(state.onDone === undefined ? {} : { onDone: [{ key: "", list: listLength(state.onDone) }] }),
});
