import type { State } from "@parcours/core";
import { childPath, PROGRAM, type Holder, type StagePath, type TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";

/** A stage where it stands. */
export interface Placed {
  path: StagePath;
  state: State;
}

/** The stages directly inside a stage, or at the top. */
export const childrenOf = (holder: Holder, path: StagePath): Placed[] =>
  Object.entries(holder.states ?? {}).map(([key, state]) => ({ path: childPath(path, key), state }));

/** Every stage inside, in document order. */
export const everyStage = (holder: Holder, path: StagePath = PROGRAM): Placed[] =>
  childrenOf(holder, path).flatMap((placed) => [placed, ...everyStage(placed.state, placed.path)]);

/** The path of the first stage with an id. */
export const pathOfId = (document: Document, id: string): StagePath | undefined => pathWithin(document, PROGRAM, id);

const pathWithin = (holder: Holder, path: StagePath, id: string): StagePath | undefined => {
  for (const [key, state] of Object.entries(holder.states ?? {})) {
    if (state.id === id) return childPath(path, key);
    const found = state.states === undefined ? undefined : pathWithin(state, childPath(path, key), id);
    if (found !== undefined) return found;
  }
  return undefined;
};

const takeIds = (holder: Holder, taken: Set<string>): Set<string> => {
  for (const [key, state] of Object.entries(holder.states ?? {})) takeIds(state, taken.add(key).add(state.id));
  return taken;
};

/** The ids and keys that new stages may not take. */
export const takenIds = (document: Document): Set<string> => takeIds(document, new Set());

/** Every transition, by its address. */
export const everyTransition = (document: Document): { at: TransitionAddress; target: string | undefined }[] =>
  [{ path: PROGRAM, state: document as Holder }, ...everyStage(document)].flatMap(({ path, state }) =>
    transitionsOf(state, path),
  );

/** The transitions that leave one stage. */
export const transitionsOf = (
  holder: Holder,
  from: StagePath,
): { at: TransitionAddress; target: string | undefined }[] => {
  const slots: [TransitionAddress["trigger"], string, unknown][] = [
    ...(holder.always === undefined
      ? []
      : [["always", "", holder.always] as [TransitionAddress["trigger"], string, unknown]]),
    ...Object.entries(holder.on ?? {}).map(([key, w]): [TransitionAddress["trigger"], string, unknown] => [
      "on",
      key,
      w,
    ]),
    ...Object.entries(holder.after ?? {}).map(([key, w]): [TransitionAddress["trigger"], string, unknown] => [
      "after",
      key,
      w,
    ]),
    ...(holder.onDone === undefined
      ? []
      : [["onDone", "", holder.onDone] as [TransitionAddress["trigger"], string, unknown]]),
  ];
  return slots.flatMap(([trigger, key, written]) =>
    (Array.isArray(written) ? written : [written]).map((one: { target?: string }, index) => ({
      at: { from, trigger, key, index },
      target: one.target?.slice(1),
    })),
  );
};
