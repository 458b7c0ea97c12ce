import type { Outline, Stage } from "../../definition/outline.ts";
import { enteredAtStart, entryOf } from "./enter.ts";
import { inner, isHistory, isLeaf, isParallel, rootInitial } from "./tree.ts";

/** True when what is inside a stage may come to its end, given what can be reached: then `onDone` is taken. */
export const mayBeDone = (stage: Stage, reachable: ReadonlySet<Stage>): boolean => {
  if (isLeaf(stage)) return stage.state.type === "final" && reachable.has(stage);
  if (isParallel(stage)) return inner(stage).every((region) => mayBeDone(region, reachable));
  return inner(stage).some((child) => child.state.type === "final" && reachable.has(child));
};

/**
 * Every stage and phase in which some run may be when guards may answer anything. Regions are looked at one by one, so
 * this can only say too much: what is missing here is never visited.
 */
export const reachableStages = (outline: Outline): Set<Stage> => {
  const reachable = enteredAtStart(rootInitial(outline), outline);
  const leadsToHistory = (target: string | undefined): boolean => {
    const stage = target === undefined ? undefined : outline.byId.get(target);
    return stage !== undefined && isHistory(stage);
  };
  let waiting = outline.arrows;
  for (let before = -1; before < reachable.size;) {
    before = reachable.size;
    waiting = waiting.filter((arrow) => {
      const { source } = arrow;
      if (source !== undefined && !reachable.has(source)) return true;
      if (arrow.trigger === "onDone" && source !== undefined && !mayBeDone(source, reachable)) return true;
      for (const stage of entryOf(arrow, outline, reachable).entered) reachable.add(stage);
      // What a history remembers grows with what is reached.
      return leadsToHistory(arrow.target);
    });
  }
  return reachable;
};
