import { isExit, type Stage } from "../../definition/outline.ts";
import type { Point, Property } from "../../definition/impact.ts";
import type { Exploration, Node, Step } from "./explore.ts";

/** What is known of a property: it holds in every run, some run breaks it, or there was too much to look at. */
export type Verdict =
  | { verdict: "proved" }
  | {
      verdict: "refuted";
      /** The shortest way that breaks it. */
      way: readonly Step[];
    }
  | { verdict: "undecided" };

/** Moments within one step, in order: the event, each stage entered, being in several at once, the end. */
const MOMENT = { event: 0, entered: 1, together: 10_000, over: 20_000 };

const exitIn = (entered: readonly Stage[]): Stage | undefined => entered.find(isExit);

/** When in a step a point of a run is reached; `undefined` when it is not. */
const momentOf = (point: Point, { cause, entered, to }: Step): number | undefined => {
  if ("event" in point) return cause?.trigger === "on" && cause.key === point.event ? MOMENT.event : undefined;
  if ("stage" in point) {
    const index = entered.findIndex((stage) => stage.id === point.stage);
    return index < 0 ? undefined : MOMENT.entered + index;
  }
  if ("stages" in point) {
    const isIn = (id: string): boolean => to.place.active.some((stage) => stage.id === id);
    return point.stages.every(isIn) ? MOMENT.together : undefined;
  }
  const exit = exitIn(entered);
  const counts = exit !== undefined && ("exit" in point || exit.state.meta?.outcome === point.outcome);
  return counts ? MOMENT.over : undefined;
};

/** What a watcher remembers of a run so far; it breaks the property when it says so. */
type Watch = (open: boolean, step: Step) => boolean | "broken";

const watchOf = (property: Property): Watch => {
  const then = (step: Step): number | undefined => momentOf(property.then, step);
  if (property.pattern === "never") return (_, step) => (then(step) === undefined ? false : "broken");
  const first = (step: Step): number | undefined => momentOf(property.first, step);
  if (property.pattern === "precedes") {
    return (seen, step) => {
      const [began, came] = [first(step), then(step)];
      if (!seen && came !== undefined && (began === undefined || began > came)) return "broken";
      return seen || began !== undefined;
    };
  }
  return (owed, step) => {
    const [began, came] = [first(step), then(step)];
    if (came !== undefined && (began === undefined || came >= began)) return false;
    return owed || began !== undefined;
  };
};

/** A place together with what is remembered of the way there. */
interface Watched {
  node: Node;
  open: boolean;
  /** The way there: the last step, and where it began. */
  by: Step;
  from: Watched | undefined;
  next: Watched[];
}

const wayTo = ({ by, from }: Watched): Step[] => (from === undefined ? [by] : [...wayTo(from), by]);

/** Everything that may happen, with what the property remembers of it, nearest first. */
interface Walk {
  all: Watched[];
  /** The shortest way on which the property is broken, if there is one. */
  broken?: Step[];
  /** False when there was more than could be looked at. */
  whole: boolean;
}

/** How a property is walked through: what it remembers, where that ends, and how far one goes. */
interface Walking {
  watch: Watch;
  /** False where nothing more can go wrong. */
  goesOn: (open: boolean) => boolean;
  /** So many places are looked at, no more. */
  most: number;
}

const walk = ({ start, stepsFrom }: Exploration, { watch, goesOn, most }: Walking): Walk => {
  const begun = watch(false, start);
  if (begun === "broken") return { all: [], broken: [start], whole: true };
  const seen = new Map<Node, Map<boolean, Watched>>();
  const all: Watched[] = [];
  const visit = (node: Node, open: boolean, by: Step, from: Watched | undefined): Watched => {
    const known = seen.get(node)?.get(open);
    if (known !== undefined) return known;
    const made: Watched = { node, open, by, from, next: [] };
    seen.set(node, (seen.get(node) ?? new Map<boolean, Watched>()).set(open, made));
    all.push(made);
    return made;
  };
  visit(start.to, begun, start, undefined);
  for (const at of all) {
    if (!goesOn(at.open)) continue;
    if (all.length > most) return { all, whole: false };
    for (const step of stepsFrom(at.node)) {
      const open = watch(at.open, step);
      if (open === "broken") return { all, broken: [...wayTo(at), step], whole: true };
      at.next.push(visit(step.to, open, step, at));
    }
  }
  return { all, whole: true };
};

/** Nothing bad ever happens: the first way on which it does, if any. */
const proveSafe = (exploration: Exploration, walking: Walking): Verdict => {
  const { broken, whole } = walk(exploration, walking);
  if (broken !== undefined) return { verdict: "refuted", way: broken };
  return { verdict: whole ? "proved" : "undecided" };
};

/** Wherever it is owed, it can still be reached: found backwards from where nothing is owed. */
const proveReachable = (exploration: Exploration, walking: Walking): Verdict => {
  const { all, whole } = walk(exploration, walking);
  if (!whole) return { verdict: "undecided" };
  const before = new Map<Watched, Watched[]>();
  for (const at of all) for (const next of at.next) before.set(next, [...(before.get(next) ?? []), at]);
  const freed = new Set(all.filter(({ open }) => !open));
  for (const at of freed) for (const previous of before.get(at) ?? []) freed.add(previous);
  const stuck = all.find((at) => !freed.has(at));
  return stuck === undefined ? { verdict: "proved" } : { verdict: "refuted", way: wayTo(stuck) };
};

/** Whether a property holds on every way that runs may go. Looks at `most` places, no more. */
export const prove = (property: Property, exploration: Exploration, most: number): Verdict => {
  const watch = watchOf(property);
  if (property.pattern === "leads-to") return proveReachable(exploration, { watch, goesOn: () => true, most });
  // Once what has to come first has come, nothing can go wrong any more.
  const goesOn = (seen: boolean): boolean => property.pattern === "never" || !seen;
  return proveSafe(exploration, { watch, goesOn, most });
};
