import type { Arrow, Outline, Stage } from "../../definition/outline.ts";
import { around, initialOf, inner, isHistory, isInside, isLeaf, isParallel, rootInitial } from "../flow/tree.ts";

/** Where a run is, all regions together: exactly what the machine keeps, without facts. */
export interface Place {
  /** Every stage and phase in which it is, in document order. */
  active: readonly Stage[];
  /** What points of return remember of phases that were left. */
  memory: ReadonlyMap<Stage, readonly Stage[]>;
  /** Phases that have come to their end and have yet to say so, in order. */
  ended: readonly Stage[];
}

/** What one step of the machine does: where it leads, and what is entered, in order. */
export interface Taken {
  place: Place;
  left: readonly Stage[];
  entered: readonly Stage[];
}

/** Where a transition leads, points of return followed. */
const goalsOf = (target: Stage | undefined, { memory }: Pick<Place, "memory">, { byId }: Outline): Stage[] => {
  if (target === undefined) return [];
  if (!isHistory(target)) return [target];
  const remembered = memory.get(target);
  if (remembered !== undefined) return [...remembered];
  return defaultsOf(target, byId).flatMap((stage) => goalsOf(stage, { memory }, { byId } as Outline));
};

/** Where a point of return leads who was nowhere before. */
const defaultsOf = (history: Stage, byId: Outline["byId"]): Stage[] => {
  const named = byId.get(history.state.target?.slice(1) ?? "");
  if (named !== undefined) return [named];
  const phase = history.parent;
  if (phase === undefined) return [];
  const first = isParallel(phase) ? phase : initialOf(phase);
  return first === undefined ? [] : [first];
};

/** What a transition stays inside of: everything in it is left. `undefined` is the whole program. */
const domainOf = ({ source, transition }: Arrow, goals: Stage[]): Stage | undefined => {
  if (source === undefined) return undefined;
  const isIn = (stage: Stage): boolean => stage === source || isInside(stage, source);
  if (transition.reenter !== true && goals.every(isIn)) return source;
  const stages = [...goals, source];
  return around(goals[0] ?? source).find((phase) => stages.every((stage) => isInside(stage, phase)));
};

/** Collects what is entered, as the machine does. */
class Entering {
  readonly stages = new Set<Stage>();
  readonly #before: Pick<Place, "memory">;
  readonly #outline: Outline;

  constructor(before: Pick<Place, "memory">, outline: Outline) {
    this.#before = before;
    this.#outline = outline;
  }

  /** A stage, and what is entered inside it by default. */
  descend(stage: Stage): void {
    if (isHistory(stage)) {
      const remembered = this.#before.memory.get(stage) ?? defaultsOf(stage, this.#outline.byId);
      for (const goal of remembered) this.descend(goal);
      for (const goal of remembered) this.ascend(goal, stage.parent);
      return;
    }
    this.stages.add(stage);
    if (isParallel(stage)) this.#regions(stage);
    else if (!isLeaf(stage)) {
      const first = initialOf(stage);
      if (first !== undefined) this.descend(first);
    }
  }

  /** The phases around a stage, up to one that is not left, with the parts beside. */
  ascend(stage: Stage, upTo: Stage | undefined): void {
    for (const phase of around(stage)) {
      if (phase !== upTo) this.stages.add(phase);
      if (isParallel(phase)) this.#regions(phase);
      if (phase === upTo) return;
    }
  }

  #regions(phase: Stage): void {
    for (const region of inner(phase)) {
      if (![...this.stages].some((stage) => isInside(stage, region))) this.descend(region);
    }
  }
}

const isOver = (phase: Stage, active: ReadonlySet<Stage>): boolean => {
  if (isLeaf(phase)) return phase.state.type === "final";
  const parts = inner(phase);
  return isParallel(phase)
    ? parts.every((region) => isOver(region, active))
    : parts.some((stage) => stage.state.type === "final" && active.has(stage));
};

/** The phases that end because this stage was entered, innermost first. */
const endedBy = (stage: Stage, active: ReadonlySet<Stage>): Stage[] => {
  const phase = stage.parent;
  if (stage.state.type !== "final" || phase === undefined) return [];
  const ended = isParallel(phase) ? [] : [phase];
  for (let at = isParallel(phase) ? phase : phase.parent; at !== undefined && isParallel(at); at = at.parent) {
    if (!isOver(at, active)) break;
    ended.push(at);
  }
  return ended;
};

/** How the steps of one program go. Made once, asked often. */
export const stepperOf = (outline: Outline) => {
  const order = new Map(outline.all.map((stage, index) => [stage, index]));
  const number = (stage: Stage): number => order.get(stage) ?? -1;
  const inOrder = (stages: Iterable<Stage>): Stage[] => [...stages].toSorted((a, b) => number(a) - number(b));
  const returns = outline.all.filter(
    (stage) => isHistory(stage) && outline.arrows.some((arrow) => arrow.target === stage.id),
  );
  const goalsFrom = (arrow: Arrow, place: Place): Stage[] =>
    goalsOf(arrow.target === undefined ? undefined : outline.byId.get(arrow.target), place, outline);

  const leftBy = (arrow: Arrow, place: Place): Stage[] => {
    const goals = goalsFrom(arrow, place);
    if (goals.length === 0) return [];
    const domain = domainOf(arrow, goals);
    return place.active.filter((stage) => isInside(stage, domain));
  };

  /** What is left of several transitions that leave the same stages: the innermost, else the first. */
  const withoutRivals = (arrows: readonly Arrow[], place: Place): Arrow[] => {
    let kept: { arrow: Arrow; left: Stage[] }[] = [];
    for (const arrow of new Set(arrows)) {
      const left = leftBy(arrow, place);
      const rivals = kept.filter((other) => other.left.some((stage) => left.includes(stage)));
      const source = arrow.source;
      const wins = (other: Arrow): boolean => source !== undefined && isInside(source, other.source);
      if (!rivals.every((rival) => wins(rival.arrow) && rival.arrow.source !== source)) continue;
      kept = [...kept.filter((other) => !rivals.includes(other)), { arrow, left }];
    }
    return kept.map(({ arrow }) => arrow);
  };

  const remember = (place: Place, left: ReadonlySet<Stage>, active: ReadonlySet<Stage>): Place["memory"] => {
    const memory = new Map(place.memory);
    for (const point of returns) {
      const phase = point.parent;
      if (phase === undefined) continue;
      if (left.has(phase)) {
        const deep = point.state.history === "deep";
        memory.set(
          point,
          place.active.filter((stage) => (deep ? isLeaf(stage) && isInside(stage, phase) : stage.parent === phase)),
        );
      }
    }
    // What is remembered of a phase says nothing while one is in it: it will be left, and remembered, anew.
    for (const point of returns) if (point.parent !== undefined && active.has(point.parent)) memory.delete(point);
    return memory;
  };

  const settle = (place: Place, left: Stage[], entering: Entering): Taken => {
    const gone = new Set(left);
    const active = new Set([...place.active.filter((stage) => !gone.has(stage)), ...entering.stages]);
    const entered = inOrder(entering.stages);
    const ended = [...place.ended, ...entered.flatMap((stage) => endedBy(stage, active))];
    const memory = left.length === 0 && entered.length === 0 ? place.memory : remember(place, gone, active);
    return { place: { active: inOrder(active), memory, ended: [...new Set(ended)] }, left, entered };
  };

  return {
    /** What is entered when a run starts. */
    start: (): Taken => {
      const nowhere: Place = { active: [], memory: new Map(), ended: [] };
      const entering = new Entering(nowhere, outline);
      const first = rootInitial(outline);
      if (first !== undefined) entering.descend(first);
      return settle(nowhere, [], entering);
    },

    /** Takes transitions of different parts at once, as the machine does for one event. */
    take: (place: Place, chosen: readonly Arrow[]): Taken => {
      const arrows = withoutRivals(chosen, place);
      const left = new Set(arrows.flatMap((arrow) => leftBy(arrow, place)));
      const memory = remember(place, left, new Set());
      const entering = new Entering({ memory }, outline);
      for (const arrow of arrows) {
        const target = arrow.target === undefined ? undefined : outline.byId.get(arrow.target);
        if (target === undefined) continue;
        const domain = domainOf(arrow, goalsFrom(arrow, place));
        // A transition from a phase to itself, without leaving it, enters only what is inside.
        const stays = target === arrow.source && domain === target && arrow.transition.reenter !== true;
        if (!stays) entering.descend(target);
        else if (!isLeaf(target)) {
          entering.descend(target);
          entering.stages.delete(target);
        }
        for (const goal of goalsOf(target, { memory }, outline)) if (goal !== domain) entering.ascend(goal, domain);
      }
      return settle({ ...place, memory }, [...left], entering);
    },

    /** The same text for the same place, whatever order it was built in. */
    keyOf: ({ active, memory, ended }: Place): string =>
      [
        active.map(number).join(" "),
        ...[...memory].map(([point, stages]) => `${number(point)}=${inOrder(stages).map(number).join(" ")}`).toSorted(),
        ended.map(number).join(" "),
      ].join("|"),
  };
};
