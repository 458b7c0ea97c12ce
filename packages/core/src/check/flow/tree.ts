import type { Outline, Stage } from "../../definition/outline.ts";

/** Children in which a person can be: all but history. */
export const inner = (stage: Stage): Stage[] => stage.children.filter((child) => child.state.type !== "history");

export const isHistory = (stage: Stage): boolean => stage.state.type === "history";

/** A stage without stages inside, where a person rests. */
export const isLeaf = (stage: Stage): boolean => !isHistory(stage) && inner(stage).length === 0;

export const isParallel = (stage: Stage): boolean => stage.state.type === "parallel" && !isLeaf(stage);

/** True when `stage` lies inside `around`, at any depth. Nothing lies inside itself; everything lies inside the root. */
export const isInside = (stage: Stage, around: Stage | undefined): boolean => {
  for (let at = stage.parent; at !== undefined; at = at.parent) if (at === around) return true;
  return around === undefined;
};

/** The phases around a stage, innermost first, without the stage itself. */
export const around = (stage: Stage): Stage[] => {
  const line: Stage[] = [];
  for (let at = stage.parent; at !== undefined; at = at.parent) line.push(at);
  return line;
};

/** Where a phase begins. A phase that does not say begins at its first stage, so that one mistake is told once. */
export const initialOf = (stage: Stage): Stage | undefined =>
  stage.children.find((child) => child.key === stage.state.initial) ?? inner(stage)[0];

export const rootInitial = (outline: Outline): Stage | undefined =>
  outline.top.find((stage) => stage.key === outline.definition.initial) ?? outline.top[0];

/** True when a person may be in both at once although neither is inside the other: in two regions of one phase. */
export const runsBeside = (one: Stage, other: Stage): boolean => {
  if (one === other || isInside(one, other) || isInside(other, one)) return false;
  const shared = around(one).find((phase) => isInside(other, phase));
  return shared !== undefined && isParallel(shared);
};

/** Every leaf inside a stage, or the stage itself when it is one, in document order. */
export const leavesOf = (stage: Stage): Stage[] => (isLeaf(stage) ? [stage] : inner(stage).flatMap(leavesOf));

/** The leaves in which a person is when a stage is entered from its start. */
export const firstLeaves = (stage: Stage): Stage[] => {
  if (isLeaf(stage)) return [stage];
  if (isParallel(stage)) return inner(stage).flatMap(firstLeaves);
  const first = initialOf(stage);
  return first === undefined || isHistory(first) ? [] : firstLeaves(first);
};
