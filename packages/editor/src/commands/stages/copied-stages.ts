import type { State } from "@parcours/core";
import { uniqueId } from "../../names/ids.ts";
import { STATES_SPOT } from "../../names/grammar.ts";
import { renamed } from "../../names/rename.ts";
import { mapped } from "../../graph/records.ts";
import { everyStage } from "../../graph/stages.ts";

/** Stages by key, as they are put somewhere. */
export type States = Record<string, State>;

const rekeyed = (states: States, ids: ReadonlyMap<string, string>): States =>
  Object.fromEntries(
    Object.entries(states).map(([key, state]) => {
      const id = ids.get(state.id) ?? state.id;
      const inner = state.states === undefined ? {} : { states: rekeyed(state.states, ids) };
      const first = state.initial === undefined ? undefined : state.states?.[state.initial];
      const initial = first === undefined ? {} : { initial: keyAfter(state.initial ?? "", first, ids) };
      return [keyAfter(key, state, ids), { ...state, ...(id === state.id ? {} : { id }), ...initial, ...inner }];
    }),
  );

/** Key and id go together where they were the same. Copies never keep a key that is not their id. */
const keyAfter = (_key: string, state: State, ids: ReadonlyMap<string, string>): string =>
  ids.get(state.id) ?? state.id;

/**
 * The stages under names that nothing else has; what leads from one to another leads between the copies. `taken` gets
 * the new names too.
 */
export const withFreshIds = (states: States, taken: Set<string>): { states: States; ids: Map<string, string> } => {
  const ids = new Map<string, string>();
  for (const { state } of everyStage({ states })) {
    const id = uniqueId(state.id, taken);
    taken.add(id);
    ids.set(state.id, id);
  }
  const called = renamed(STATES_SPOT, states, (of, id) => (of === "stage" ? (ids.get(id) ?? id) : id)) as States;
  return { states: rekeyed(called, ids), ids };
};

/** The stages with every card moved by so many pixels, at the outermost level. */
export const shifted = (states: States, by: { x: number; y: number }): States =>
  mapped(states, (value) => {
    const state = value as State;
    const ui = state.meta?.ui;
    if (state.meta === undefined || typeof ui?.["x"] !== "number" || typeof ui["y"] !== "number") return state;
    return { ...state, meta: { ...state.meta, ui: { ...ui, x: ui["x"] + by.x, y: ui["y"] + by.y } } };
  });
