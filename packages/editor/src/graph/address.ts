import { pointer, type State, type Transition, type Transitions, type Trigger } from "@parcours/core";
import type { Document } from "./document.ts";

/** A stage, by the JSON Pointer of its state (`/states/engaged/states/active`); `""` is the program itself. */
export type StagePath = string;

/** A transition, by the stage that it leaves, what sets it off, and its place among the branches of that. */
export interface TransitionAddress {
  /** `""` for the program's own transitions ("from anywhere"). */
  from: StagePath;
  trigger: Trigger;
  /** The event type for `on`, the deadline for `after`, `""` otherwise. */
  key: string;
  index: number;
}

/** A place that holds states and transitions: the program or a stage. */
export type Holder = Pick<State, "on" | "after" | "always" | "onDone" | "states" | "initial">;

/** The path of the program itself. */
export const PROGRAM: StagePath = "";

/** The keys of a JSON Pointer. */
export const keysOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The path of a stage inside another (or inside the program). */
export const childPath = (parent: StagePath, key: string): StagePath => `${parent}/states${pointer(key)}`;

/** The path of the stage around one; `undefined` for the program. */
export const parentPath = (path: StagePath): StagePath | undefined =>
  path === PROGRAM ? undefined : path.slice(0, path.lastIndexOf("/states/"));

/** The key of a stage in the `states` that it stands in. */
export const keyOf = (path: StagePath): string => keysOf(path).at(-1) ?? "";

/** True when `path` is `around` or lies inside it. */
export const isWithin = (path: StagePath, around: StagePath): boolean =>
  path === around || path.startsWith(`${around}/`);

/** The state at a path, or the program itself; `undefined` when there is none. */
export const holderAt = (document: Document, path: StagePath): Holder | undefined => {
  let at: Holder | undefined = document;
  const keys = keysOf(path);
  for (let i = 1; i < keys.length && at !== undefined; i += 2) {
    const states: Record<string, State> | undefined = at.states;
    const key = keys[i] ?? "";
    at = states !== undefined && Object.hasOwn(states, key) ? states[key] : undefined;
  }
  return at;
};

/** The state at a path; `undefined` for the program itself and where there is none. */
export const stateAt = (document: Document, path: StagePath): State | undefined =>
  path === PROGRAM ? undefined : (holderAt(document, path) as State | undefined);

/** The transitions as written for an event, a deadline, `always` or `onDone` of a stage. */
export const transitionsAt = (
  holder: Holder | undefined,
  { trigger, key }: Pick<TransitionAddress, "trigger" | "key">,
): Transitions | undefined => {
  if (holder === undefined) return undefined;
  if (trigger === "always" || trigger === "onDone") return holder[trigger];
  const slot = holder[trigger];
  return slot !== undefined && Object.hasOwn(slot, key) ? slot[key] : undefined;
};

/** The transition at an address. */
export const transitionAt = (document: Document, address: TransitionAddress): Transition | undefined => {
  const written = transitionsAt(holderAt(document, address.from), address);
  return Array.isArray(written) ? written[address.index] : address.index === 0 ? written : undefined;
};

/** The JSON Pointer of the transition as it is written now, for problems. */
export const transitionPath = (document: Document, address: TransitionAddress): string => {
  const { from, trigger, key, index } = address;
  const slot = trigger === "on" || trigger === "after" ? `${from}/${trigger}${pointer(key)}` : `${from}/${trigger}`;
  return Array.isArray(transitionsAt(holderAt(document, from), address)) ? `${slot}${pointer(index)}` : slot;
};

/** A text that tells a transition from all others: a key for lists and maps. */
export const transitionId = ({ from, trigger, key, index }: TransitionAddress): string =>
  `${from}#${trigger}${pointer(key, index)}`;

/** True when both name the same transition. */
export const sameTransition = (a: TransitionAddress, b: TransitionAddress): boolean =>
  a.from === b.from && a.trigger === b.trigger && a.key === b.key && a.index === b.index;
