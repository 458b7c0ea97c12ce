import type { State, StageMeta, Transition, Transitions } from "@parcours/core";
import {
  holderAt,
  keysOf,
  PROGRAM,
  transitionsAt,
  type Holder,
  type StagePath,
  type TransitionAddress,
} from "./address.ts";
import { isRecord, type Document } from "./document.ts";
import { withKey } from "./records.ts";

/** The order in which the keys of a state are written. */
const STATE_ORDER = [
  "id",
  "type",
  "history",
  "target",
  "initial",
  "description",
  "meta",
  "tags",
  "entry",
  "exit",
  "always",
  "on",
  "after",
  "onDone",
  "states",
];
const META_ORDER = ["kind", "title", "description", "roles", "form", "contract", "due", "outcome", "reasons", "ui"];
const PROGRAM_ORDER = ["id", "initial", "description", "context", "meta", "entry", "on", "states"];
const TRANSITION_ORDER = ["target", "guard", "actions", "reenter", "description", "meta"];
const TRANSITION_META_ORDER = ["label", "by", "form", "reason", "bulk", "notSameActorAs", "ui"];

/** A document with something else under a path of keys; the very same one when it is the same. */
export const withAt = <T>(root: T, keys: readonly string[], value: unknown, order: readonly string[] = []): T => {
  const [key, ...rest] = keys;
  if (key === undefined) return value as T;
  if (Array.isArray(root)) {
    const at = /^\d+$/.test(key) ? Number(key) : -1;
    if (at < 0 || at > root.length) return root;
    if (at === root.length) return value === undefined ? root : ([...root, withAt(undefined, rest, value, order)] as T);
    if (rest.length === 0 && value === undefined) return root.toSpliced(at, 1) as T;
    const next: unknown = withAt(root[at] as unknown, rest, value, order);
    return Object.is(next, root[at]) ? root : (root.with(at, next) as T);
  }
  const tree: Record<string, unknown> = isRecord(root) ? root : {};
  if (rest.length === 0) return withKey(tree, key, value, order) as T;
  if (value === undefined && tree[key] === undefined) return root;
  return withKey(tree, key, withAt(tree[key], rest, value, order)) as T;
};

/** What stands under a path of keys. */
export const valueAt = (root: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    root,
  );

/** The document with a stage (or the program itself, at `""`) changed. */
export const withHolder = <H extends Holder>(
  document: Document,
  path: StagePath,
  change: (holder: H) => H,
): Document => {
  const holder = holderAt(document, path);
  return holder === undefined ? document : withAt(document, keysOf(path), change(holder as H));
};

/** The document with a stage changed. */
export const withState = (document: Document, path: StagePath, change: (state: State) => State): Document =>
  path === PROGRAM ? document : withHolder<State>(document, path, change);

/** The holder with one of its keys set, at its usual place; taken away where `undefined`. */
export const withStateKey = <H extends Holder>(holder: H, key: keyof State, value: unknown): H =>
  withKey(
    holder,
    key,
    value,
    "meta" in holder && isRecord(holder.meta) && "format" in holder.meta ? PROGRAM_ORDER : STATE_ORDER,
  );

/** The state with one key of its `meta` set or, where `undefined`, taken away. */
export const withStateMeta = (state: State, key: keyof StageMeta, value: unknown): State => {
  const meta = state.meta ?? { kind: "stage", title: state.id };
  if (state.meta === undefined && value === undefined) return state;
  return withStateKey(state, "meta", withKey(meta, key, value, META_ORDER));
};

/** The document with one key of a stage's `meta` set or, where `undefined`, taken away. */
export const withStageMeta = (document: Document, path: StagePath, key: keyof StageMeta, value: unknown): Document =>
  withState(document, path, (state) => withStateMeta(state, key, value));

const isEmpty = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.keys(value).length === 0);

/** The holder with the transitions of one trigger replaced; what becomes empty goes. */
export const withTransitions = <H extends Holder>(
  holder: H,
  { trigger, key }: Pick<TransitionAddress, "trigger" | "key">,
  written: Transitions | undefined,
): H => {
  const kept = isEmpty(written) && Array.isArray(written) ? undefined : written;
  if (trigger === "always" || trigger === "onDone") return withStateKey(holder, trigger, kept);
  const slot = withKey(holder[trigger] ?? {}, key, kept);
  return withStateKey(holder, trigger, isEmpty(slot) ? undefined : slot);
};

/** The document with one transition changed; `undefined` takes it away. */
export const withTransition = (
  document: Document,
  at: TransitionAddress,
  change: (transition: Transition) => Transition | undefined,
): Document =>
  withHolder(document, at.from, (holder) => {
    const written = transitionsAt(holder, at);
    if (Array.isArray(written)) {
      const one = written[at.index];
      if (one === undefined) return holder;
      const next = change(one);
      if (next === one) return holder;
      return withTransitions(
        holder,
        at,
        next === undefined ? written.toSpliced(at.index, 1) : written.with(at.index, next),
      );
    }
    if (written === undefined || at.index !== 0) return holder;
    const next = change(written);
    return next === written ? holder : withTransitions(holder, at, next);
  });

/** The transition with one of its keys set, at its usual place. */
export const withTransitionKey = (transition: Transition, key: keyof Transition, value: unknown): Transition =>
  withKey(transition, key, value, TRANSITION_ORDER);

/** The transition with one key of its `meta` set or taken away; a `meta` with nothing in it goes. */
export const withTransitionMeta = (
  transition: Transition,
  key: keyof NonNullable<Transition["meta"]>,
  value: unknown,
): Transition => {
  if (transition.meta === undefined && value === undefined) return transition;
  const meta = withKey(transition.meta ?? {}, key, value, TRANSITION_META_ORDER);
  return withTransitionKey(transition, "meta", isEmpty(meta) ? undefined : meta);
};

/** The holder with one more transition, tried after those that are there for the same trigger. */
export const withTransitionAdded = <H extends Holder>(
  holder: H,
  at: Pick<TransitionAddress, "trigger" | "key">,
  transition: Transition,
): H => {
  const written = transitionsAt(holder, at);
  if (written === undefined) return withTransitions(holder, at, transition);
  return withTransitions(holder, at, [...(Array.isArray(written) ? written : [written]), transition]);
};

/** How many transitions there are for a trigger. */
export const branchesAt = (holder: Holder | undefined, at: Pick<TransitionAddress, "trigger" | "key">): number => {
  const written = transitionsAt(holder, at);
  return written === undefined ? 0 : Array.isArray(written) ? written.length : 1;
};
