import { isExit, listOf, type Arrow, type Outline, type Stage, type Trigger } from "../definition/outline.ts";
import type { State, Transition, Transitions } from "../definition/states.ts";
import { numbersByPlace } from "./arrow-index.ts";

/** Actions that Parcours adds to each state so that a run tells exactly what it entered and left, re-entries included. */
export const ENTER = "parcours.enter";
/** See `ENTER`. */
export const LEAVE = "parcours.leave";
/** The guard that stands for a transition's own one: asks for permission first, then answers and notes the answer. */
export const ARROW = "parcours.arrow";

/** What puts a run into a stage by hand; only the machine that is made for it knows such events. */
export const putEvent = (stage: string): string => `parcours.put.${stage}`;

type Json = Record<string, unknown>;

/** Only events may be reserved to some roles; deadlines and eventless transitions need no permission. */
const needsPermission = (trigger: Trigger): boolean => trigger === "on";

const transitionConfig = (transition: Transition, arrow: number, trigger: Trigger): Json => {
  const config: Json = { meta: { arrow } };
  if (transition.target !== undefined) config["target"] = transition.target;
  if (transition.reenter !== undefined) config["reenter"] = transition.reenter;
  if (transition.actions !== undefined) config["actions"] = transition.actions;
  if (transition.guard !== undefined || needsPermission(trigger)) config["guard"] = { type: ARROW, params: { arrow } };
  return config;
};

const within = (stages: readonly Stage[]): Stage[] => stages.flatMap((stage) => [stage, ...within(stage.children)]);

/**
 * Ways into every stage inside these, from wherever: taken from the innermost phase that holds both, so that regions
 * beside it stay as they are.
 */
const waysInto = (stages: readonly Stage[]): Json =>
  Object.fromEntries(
    within(stages)
      .filter(({ state, children }) => state.type !== "history" && children.length === 0)
      .map(({ id }) => [putEvent(id), { target: `#${id}` }]),
  );

/**
 * The definition as XState runs it: instrumented, and stripped of what only people read. `byHand`: with a way into every
 * stage besides.
 */
export const machineConfig = (outline: Outline, byHand = false): Json => {
  const numbersAt = numbersByPlace(outline);
  const triggers = (source: Stage | undefined, state: Pick<State, "on" | "always" | "after" | "onDone">): Json => {
    const list = (transitions: Transitions, trigger: Trigger, key = ""): Json[] => {
      const numbers = numbersAt(source, trigger, key);
      return listOf(transitions).map((transition, index) =>
        transitionConfig(transition, numbers[index] ?? -1, trigger),
      );
    };
    const record = (transitions: Record<string, Transitions>, trigger: Trigger): Json =>
      Object.fromEntries(Object.entries(transitions).map(([key, value]) => [key, list(value, trigger, key)]));
    const ways = byHand ? waysInto(source?.children ?? outline.top) : {};
    const on = { ...(state.on && record(state.on, "on")), ...ways };
    return {
      ...(Object.keys(on).length > 0 && { on }),
      ...(state.always && { always: list(state.always, "always") }),
      ...(state.after && { after: record(state.after, "after") }),
      ...(state.onDone && { onDone: list(state.onDone, "onDone") }),
    };
  };

  const stateConfig = (stage: Stage): Json => {
    const { state } = stage;
    if (state.type === "history") {
      return { id: state.id, type: "history", history: state.history, ...(state.target && { target: state.target }) };
    }
    const mark = (type: string): Json => ({ type, params: { stage: state.id } });
    return {
      id: state.id,
      ...(state.type && { type: state.type }),
      ...(state.initial && { initial: state.initial }),
      entry: [mark(ENTER), ...(state.entry ?? [])],
      // A machine that is done leaves its exit at once; for Parcours the person stays there.
      exit: isExit(stage) ? [] : [...(state.exit ?? []), mark(LEAVE)],
      ...triggers(stage, state),
      ...(stage.children.length > 0 && { states: statesConfig(stage.children) }),
    };
  };
  const statesConfig = (stages: Stage[]): Json => Object.fromEntries(stages.map((s) => [s.key, stateConfig(s)]));

  const { definition } = outline;
  return {
    // Not the program's own id, which a stage may bear too.
    id: "(program)",
    initial: definition.initial,
    ...(definition.entry && { entry: definition.entry }),
    ...triggers(undefined, { on: definition.on }),
    states: statesConfig(outline.top),
  };
};

/** Every key under `after`, each of which must have a delay or XState would fire it at once. */
export const delayKeys = (arrows: Arrow[]): string[] => [
  ...new Set(arrows.filter((arrow) => arrow.trigger === "after").map((arrow) => arrow.key)),
];
