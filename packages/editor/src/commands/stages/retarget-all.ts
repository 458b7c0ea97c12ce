import type { State, Transition } from "@parcours/core";
import type { Holder, StagePath } from "../../graph/address.ts";
import { withTransition, withState, withStateKey, withTransitionKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { everyStage, everyTransition } from "../../graph/stages.ts";

/**
 * What becomes of the target of a transition: another id, the same one, or `null` when the transition goes.
 */
export type Redirect = (target: string, from: StagePath) => string | null;

const redirected = (redirect: Redirect, from: StagePath) => (transition: Transition) => {
  const target = transition.target?.slice(1);
  if (target === undefined) return transition;
  const next = redirect(target, from);
  if (next === null) return undefined;
  return next === target ? transition : withTransitionKey(transition, "target", `#${next}`);
};

/** The document with all transitions led elsewhere, and points of return with what they fall back on. */
export const withTargets = (document: Document, redirect: Redirect): Document => {
  // From the last branch to the first, so that the places of those before it stay true when one goes.
  const moved = everyTransition(document)
    .toReversed()
    .reduce(
      (now, { at, target }) => (target === undefined ? now : withTransition(now, at, redirected(redirect, at.from))),
      document,
    );
  return everyStage(moved).reduce((now, { path, state }) => {
    if (state.target === undefined) return now;
    const next = redirect(state.target.slice(1), path);
    if (next === state.target.slice(1)) return now;
    return withState(now, path, (one: State) => withStateKey(one, "target", next === null ? undefined : `#${next}`));
  }, moved);
};

/** The holder less some of its stages. */
export const withoutStages = <H extends Holder>(holder: H, keys: ReadonlySet<string>): H =>
  withStateKey(
    holder,
    "states",
    Object.fromEntries(Object.entries(holder.states ?? {}).filter(([key]) => !keys.has(key))),
  );
