import { pointer } from "./problem.ts";
import type { Definition } from "./schema.ts";
import type { State, Transition, Transitions } from "./states.ts";

/** A state of the machine where it stands in the tree. `path` is its JSON Pointer. */
export interface Stage {
  id: string;
  key: string;
  path: string;
  state: State;
  parent: Stage | undefined;
  children: Stage[];
  depth: number;
}

/** What sets a transition off: an event, a deadline, nothing at all (`always`), or the end of what is inside. */
export type Trigger = "on" | "always" | "after" | "onDone";

/** A transition where it stands. `source` is undefined for the root's own. */
export interface Arrow {
  source: Stage | undefined;
  trigger: Trigger;
  /** The event type for `on`, the deadline for `after`, `""` otherwise. */
  key: string;
  index: number;
  path: string;
  transition: Transition;
  /** The id in `target`, whether or not such a stage exists. */
  target: string | undefined;
}

/** A definition as a tree of stages and a list of transitions, in document order. */
export interface Outline {
  definition: Definition;
  top: Stage[];
  /** Every stage in document order; ids may repeat in a definition that was not checked. */
  all: Stage[];
  /** The last stage with each id. */
  byId: Map<string, Stage>;
  arrows: Arrow[];
}

/** Transitions as a list, however they were written. */
export const listOf = (transitions: Transitions | undefined): Transition[] =>
  transitions === undefined ? [] : Array.isArray(transitions) ? transitions : [transitions];

const arrowsAt = (
  source: Stage | undefined,
  trigger: Trigger,
  key: string,
  path: string,
  transitions: Transitions | undefined,
): Arrow[] =>
  listOf(transitions).map((transition, index) => ({
    source,
    trigger,
    key,
    index,
    path: Array.isArray(transitions) ? `${path}${pointer(index)}` : path,
    transition,
    target: transition.target?.slice(1),
  }));

const arrowsOf = (
  source: Stage | undefined,
  state: Pick<State, "on" | "always" | "after" | "onDone">,
  path: string,
): Arrow[] => [
  ...arrowsAt(source, "always", "", `${path}/always`, state.always),
  ...Object.entries(state.on ?? {}).flatMap(([type, list]) =>
    arrowsAt(source, "on", type, `${path}/on${pointer(type)}`, list),
  ),
  ...Object.entries(state.after ?? {}).flatMap(([key, list]) =>
    arrowsAt(source, "after", key, `${path}/after${pointer(key)}`, list),
  ),
  ...arrowsAt(source, "onDone", "", `${path}/onDone`, state.onDone),
];

/** Lays a definition out as stages and transitions. Pure and total on every definition that parses. */
export const outlineOf = (definition: Definition): Outline => {
  const all: Stage[] = [];
  const arrows: Arrow[] = arrowsOf(undefined, { on: definition.on }, "");
  const lay = (states: Record<string, State>, parent: Stage | undefined, base: string): Stage[] =>
    Object.entries(states).map(([key, state]) => {
      const path = `${base}/states${pointer(key)}`;
      const stage: Stage = { id: state.id, key, path, state, parent, children: [], depth: (parent?.depth ?? 0) + 1 };
      all.push(stage);
      arrows.push(...arrowsOf(stage, state, path));
      stage.children = lay(state.states ?? {}, stage, path);
      return stage;
    });
  const top = lay(definition.states, undefined, "");
  return { definition, top, all, byId: new Map(all.map((stage) => [stage.id, stage])), arrows };
};

/** The stage and the phases around it, innermost first. */
export const ancestry = (stage: Stage): Stage[] => {
  const line: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) line.push(at);
  return line;
};

/** The roles of a stage: its own, else those of the nearest phase around it that names some. */
export const rolesOf = (stage: Stage): string[] =>
  ancestry(stage).find((s) => s.state.meta?.roles !== undefined)?.state.meta?.roles ?? [];

/** True for a final state at the root: only these are exits. */
export const isExit = (stage: Stage): boolean => stage.parent === undefined && stage.state.type === "final";
