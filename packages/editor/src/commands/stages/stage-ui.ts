import type { State } from "@parcours/core";
import { childPath, PROGRAM, type Holder, type StagePath } from "../../graph/address.ts";
import { withState, withStateMeta } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import type { StageUi } from "../../graph/graph.ts";
import { withKey } from "../../graph/records.ts";

const ORDER = ["x", "y", "w", "h", "collapsed"];

/** What is said anew of a stage's card; pixels are whole. `undefined` takes a value away. */
export type UiChange = { [K in keyof StageUi]?: StageUi[K] | undefined };

const whole = (value: unknown): unknown => (typeof value === "number" ? Math.round(value) : value);

const stateWithUi = (state: State, change: UiChange): State => {
  const ui: Record<string, unknown> = Object.entries(change).reduce<Record<string, unknown>>(
    (now, [key, value]) => withKey(now, key, whole(value), ORDER),
    state.meta?.ui ?? {},
  );
  if (ui === state.meta?.ui) return state;
  return withStateMeta(state, "ui", Object.keys(ui).length === 0 ? undefined : ui);
};

/** The document with what is said of a stage's card changed. */
export const withUi = (document: Document, path: StagePath, change: UiChange): Document =>
  withState(document, path, (state) => stateWithUi(state, change));

/** The document with what is said of many cards changed, at one go: each copy of a large program takes its time. */
export const withUiOfMany = (document: Document, changes: ReadonlyMap<StagePath, UiChange>): Document => {
  const within = <H extends Holder>(holder: H, at: StagePath): H => {
    if (holder.states === undefined) return holder;
    let changed = false;
    const states = Object.entries(holder.states).map(([key, state]): [string, State] => {
      const path = childPath(at, key);
      const change = changes.get(path);
      const next = within(change === undefined ? state : stateWithUi(state, change), path);
      changed ||= next !== state;
      return [key, next];
    });
    return changed ? { ...holder, states: Object.fromEntries(states) } : holder;
  };
  return within(document, PROGRAM);
};
