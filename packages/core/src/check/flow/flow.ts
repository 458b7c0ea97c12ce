import { ancestry, isExit, type Arrow, type Outline, type Stage } from "../../definition/outline.ts";
import { entryOf, enteredAtStart, type Entry } from "./enter.ts";
import { grouped } from "./grouped.ts";
import { mayBeDone, reachableStages } from "./reachable.ts";
import { around, inner, isHistory, isInside, runsBeside, isLeaf, isParallel, rootInitial } from "./tree.ts";

/** A transition that may be taken while a person rests in a leaf, and the leaves where that may lead. */
export interface Move {
  arrow: Arrow;
  to: Stage[];
  /** Its target does not exist: where it leads is not known. */
  lost: boolean;
}

/**
 * The moves of a definition when guards may answer anything. Every question about getting somewhere is asked here.
 * Regions of a parallel phase are looked at one by one: a move may be listed although the other regions would not be
 * where it needs them, but none is left out.
 */
export interface Flow {
  /** Stages and phases in which some run may be. */
  reachable: ReadonlySet<Stage>;
  /** Reachable leaves in document order, exits included. */
  leaves: Stage[];
  /** Leaves in which a run may be at its very start. */
  start: Stage[];
  /** What may move a person who rests in this leaf, moves of neighboring regions that take everybody along included. */
  moves: (leaf: Stage) => Move[];
  /** What a transition may enter, phases included. */
  entered: (arrow: Arrow) => ReadonlySet<Stage>;
  /** The stages and phases that a transition leaves while a person rests in this leaf, innermost first. */
  left: (arrow: Arrow, leaf: Stage) => Stage[];
  /** What runs beside this leaf and may be left by the same transition: stages of other regions. */
  leftBeside: (arrow: Arrow, leaf: Stage) => Stage[];
  /** True when an exit may be reached from this leaf. */
  escapes: (leaf: Stage) => boolean;
}

/** The phases that come to their end when this final leaf is reached, innermost first. */
const doneWith = (leaf: Stage, reachable: ReadonlySet<Stage>): Stage[] => {
  if (leaf.state.type !== "final") return [];
  const done: Stage[] = [];
  let region = leaf;
  for (const phase of around(leaf)) {
    const isDone = isParallel(phase)
      ? inner(phase).every((other) => other === region || mayBeDone(other, reachable))
      : region === leaf;
    if (!isDone) break;
    done.push(phase);
    region = phase;
  }
  return done;
};

/** Leaves from which an exit may be reached, found backwards from the exits. A lost move may lead anywhere. */
const escapingLeaves = (leaves: Stage[], moves: (leaf: Stage) => Move[]): Set<Stage> => {
  const steps = leaves.flatMap((leaf) => moves(leaf).flatMap(({ to }) => to.map((next) => ({ leaf, next }))));
  const before = grouped(steps, (step) => step.next);
  const escaping = new Set<Stage>(leaves.filter((leaf) => isExit(leaf) || moves(leaf).some((move) => move.lost)));
  const todo = [...escaping];
  for (let leaf = todo.pop(); leaf !== undefined; leaf = todo.pop()) {
    for (const { leaf: previous } of before.get(leaf) ?? []) {
      if (escaping.has(previous)) continue;
      escaping.add(previous);
      todo.push(previous);
    }
  }
  return escaping;
};

const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

export const flowOf = (outline: Outline): Flow => {
  const reachable = reachableStages(outline);
  const leaves = outline.all.filter((stage) => isLeaf(stage) && reachable.has(stage));
  const entry = memo((arrow: Arrow): Entry => entryOf(arrow, outline, reachable));
  const bySource = grouped(outline.arrows, (arrow) => arrow.source);

  const moveBy = memo((arrow: Arrow): Move => ({
    arrow,
    to: [...entry(arrow).entered].filter(isLeaf),
    lost: arrow.target !== undefined && !outline.byId.has(arrow.target),
  }));
  const ownMoves = memo((leaf: Stage): Move[] => {
    if (isExit(leaf)) return [];
    const done = doneWith(leaf, reachable);
    return [...ancestry(leaf), undefined]
      .flatMap((source) => bySource.get(source) ?? [])
      .filter(
        (arrow) => arrow.target !== undefined && (arrow.trigger !== "onDone" || done.includes(arrow.source as Stage)),
      )
      .map(moveBy);
  });
  /** Moves out of one region that end its whole parallel phase, or begin it anew: they take the other regions along. */
  const movesBeyond = memo((region: Stage): Move[] => {
    const inRegion = leaves.filter((leaf) => leaf === region || isInside(leaf, region));
    const own = inRegion.flatMap(ownMoves).filter(({ arrow }) => {
      const { source } = arrow;
      if (source === undefined || (source !== region && !isInside(source, region))) return false;
      return entry(arrow).domains.some(
        (domain) => domain !== region && (domain === undefined || !isInside(domain, region)),
      );
    });
    return [...new Set(own)];
  });
  const moves = memo((leaf: Stage): Move[] => {
    if (isExit(leaf)) return [];
    const line = ancestry(leaf);
    const neighbors = line
      .filter(isParallel)
      .flatMap((phase) => inner(phase).filter((region) => !line.includes(region)));
    return [...ownMoves(leaf), ...neighbors.flatMap(movesBeyond)];
  });
  const escaping = escapingLeaves(leaves, moves);
  return {
    reachable,
    leaves,
    start: [...enteredAtStart(rootInitial(outline), outline)].filter(isLeaf),
    moves,
    entered: (arrow) => entry(arrow).entered,
    left: (arrow, leaf) =>
      ancestry(leaf).filter((stage) => entry(arrow).domains.some((domain) => isInside(stage, domain))),
    leftBeside: (arrow, leaf) => {
      const { domains } = entry(arrow);
      return outline.all.filter(
        (stage) => !isHistory(stage) && runsBeside(stage, leaf) && domains.some((domain) => isInside(stage, domain)),
      );
    },
    escapes: (leaf) => escaping.has(leaf),
  };
};
