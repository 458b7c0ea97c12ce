import type { Arrow, Outline, Stage } from "../../definition/outline.ts";
import { around, initialOf, inner, isHistory, isInside, isLeaf, isParallel } from "./tree.ts";

/**
 * What a transition stays inside of, as XState decides it: everything in the domain is left, then the target and what is
 * needed around and inside it is entered. `undefined` is the root.
 */
const domainOf = (source: Stage | undefined, target: Stage, reenter: boolean): Stage | undefined => {
  if (source === undefined) return undefined;
  if (!reenter && (target === source || isInside(target, source))) return source;
  return around(target).find((phase) => isInside(source, phase));
};

/** Where a history leads when nothing was left before: to its target, else to where the phase around it begins. */
const defaultsOf = (history: Stage, outline: Outline): Stage[] => {
  const named = outline.byId.get(history.state.target?.slice(1) ?? "");
  if (named !== undefined) return [named];
  const phase = history.parent;
  if (phase === undefined) return [];
  if (isParallel(phase)) return [phase];
  const first = initialOf(phase);
  return first === undefined || isHistory(first) ? inner(phase).slice(0, 1) : [first];
};

/** Adds a stage with what is entered inside it by default. */
const descend = (stage: Stage, outline: Outline, into: Set<Stage>): void => {
  if (into.has(stage)) return;
  if (isHistory(stage)) {
    for (const target of defaultsOf(stage, outline)) descend(target, outline, into);
    return;
  }
  into.add(stage);
  if (isLeaf(stage)) return;
  const first = initialOf(stage);
  const next = isParallel(stage) ? inner(stage) : first === undefined ? [] : [first];
  for (const child of next) descend(child, outline, into);
};

/** Everything entered on the way to one target, phases included. */
const enterOne = (target: Stage, domain: Stage | undefined, outline: Outline): Set<Stage> => {
  const entered = new Set<Stage>();
  descend(target, outline, entered);
  if (target === domain) return entered;
  let below = target;
  for (const phase of around(target)) {
    if (phase !== domain) entered.add(phase);
    if (isParallel(phase)) {
      for (const region of inner(phase)) if (region !== below) descend(region, outline, entered);
    }
    if (phase === domain) break;
    below = phase;
  }
  return entered;
};

/** The stages that a person may come back to through a history, among those that can be reached at all. */
const remembered = (history: Stage, reachable: ReadonlySet<Stage>): Stage[] => {
  const phase = history.parent;
  if (phase === undefined) return [];
  if (history.state.history === "deep") return [...reachable].filter((s) => isLeaf(s) && isInside(s, phase));
  return inner(phase).filter((child) => reachable.has(child));
};

/** Where a transition leads: its target, or the stages that a history may stand for. Empty when there is no such stage. */
const goalsOf = (arrow: Arrow, outline: Outline, reachable: ReadonlySet<Stage>): Stage[] => {
  const target = arrow.target === undefined ? undefined : outline.byId.get(arrow.target);
  if (target === undefined) return [];
  return isHistory(target) ? [...defaultsOf(target, outline), ...remembered(target, reachable)] : [target];
};

/** What taking a transition may do: what it stays inside of, and everything that it may enter, phases included. */
export interface Entry {
  domains: (Stage | undefined)[];
  entered: Set<Stage>;
}

export const entryOf = (arrow: Arrow, outline: Outline, reachable: ReadonlySet<Stage>): Entry => {
  const domains: (Stage | undefined)[] = [];
  const entered = new Set<Stage>();
  for (const goal of goalsOf(arrow, outline, reachable)) {
    const domain = domainOf(arrow.source, goal, arrow.transition.reenter === true);
    domains.push(domain);
    for (const stage of enterOne(goal, domain, outline)) entered.add(stage);
  }
  return { domains, entered };
};

/** What is entered when a run starts. */
export const enteredAtStart = (first: Stage | undefined, outline: Outline): Set<Stage> =>
  first === undefined ? new Set() : enterOne(first, undefined, outline);
