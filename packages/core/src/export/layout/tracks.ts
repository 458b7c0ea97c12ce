import { spanOf, type Gap, type Turn } from "./turns.ts";

type Span = readonly [number, number];

/** A turn of no height takes no room: its lines run straight on. */
const STRAIGHT = 0.5;

const inside = (height: number, [from, to]: Span): boolean => from + 1 < height && height < to - 1;

/** Lines closer than this look like one. */
const CLOSE = 6;

/** Two lines that look like one mislead; crossings are only a nuisance. */
const MERGED = 20;
const NOWHERE: Span = [0, 0];

const countInside = (heights: number[], span: Span): number => {
  let count = 0;
  for (const height of heights) if (inside(height, span)) count++;
  return count;
};

/** How bad it is to have `a` left of `b`: lines that cross, and lines of two nets that would lie on each other. */
const costOfOrder = (a: Turn, spanOfA: Span, b: Turn, spanOfB: Span): number => {
  let cost = countInside(a.right, spanOfB) + countInside(b.left, spanOfA);
  for (const right of a.right) for (const left of b.left) if (Math.abs(left - right) < CLOSE) cost += MERGED;
  return cost;
};

/** What a gap costs however its turns are ordered: lines that pass are crossed, each pair crosses at least so often. */
export const costOfGap = ({ turns, passing }: Gap): number => {
  const spans = turns.map(spanOf);
  let cost = 0;
  for (const [i, a] of turns.entries()) {
    const spanOfA = spans[i] ?? NOWHERE;
    cost += countInside(passing, spanOfA);
    for (const [j, b] of turns.entries()) {
      const spanOfB = spans[j] ?? NOWHERE;
      // Turns apart from each other neither cross nor merge.
      if (j <= i || spanOfA[1] + CLOSE < spanOfB[0] || spanOfB[1] + CLOSE < spanOfA[0]) continue;
      cost += Math.min(costOfOrder(a, spanOfA, b, spanOfB), costOfOrder(b, spanOfB, a, spanOfA));
    }
  }
  return cost;
};

const overlap = (a: Turn, b: Turn): boolean => {
  const [from, to] = spanOf(a);
  const [otherFrom, otherTo] = spanOf(b);
  return from < otherTo + CLOSE && otherFrom < to + CLOSE;
};

/** Work allowed for finding the order of turns, in comparisons; each round but the last makes it better. */
const COMPARISONS = 200_000;
const ROUNDS = 40;

/** Turns from left to right with few crossings: one after another is put where it costs least, until nothing improves. */
const ordered = (turns: Turn[]): Turn[] => {
  const spans = turns.map(spanOf);
  const costs = turns.map((a, i) =>
    Float64Array.from(turns, (b, j) => (i === j ? 0 : costOfOrder(a, spans[i] ?? NOWHERE, b, spans[j] ?? NOWHERE))),
  );
  const cost = (a: number, b: number): number => costs[a]?.[b] ?? 0;
  /** The cheapest place for a turn among the rest, and what it saves against the place where it was. */
  const bestPlace = (rest: number[], turn: number, was: number): { at: number; saved: number } => {
    let here = rest.reduce((sum, other) => sum + cost(turn, other), 0);
    let [at, least, before] = [0, here, here];
    for (const [index, other] of rest.entries()) {
      here += cost(other, turn) - cost(turn, other);
      if (index + 1 === was) before = here;
      if (here < least) [at, least] = [index + 1, here];
    }
    return { at, saved: before - least };
  };
  let order: number[] = [];
  for (const turn of turns.keys()) order = order.toSpliced(bestPlace(order, turn, 0).at, 0, turn);
  const rounds = Math.min(ROUNDS, Math.floor(COMPARISONS / Math.max(1, turns.length ** 2)));
  for (let round = 0, changed = true; changed && round < rounds; round++) {
    changed = false;
    for (const turn of turns.keys()) {
      const was = order.indexOf(turn);
      const rest = order.toSpliced(was, 1);
      const { at, saved } = bestPlace(rest, turn, was);
      if (saved <= 0) continue;
      order = rest.toSpliced(at, 0, turn);
      changed = true;
    }
  }
  return order.flatMap((index) => turns[index] ?? []);
};

/** The track of each turn of a gap, from 0 on the left, and how many tracks there are. Turns far apart share one. */
export const tracksOf = (gap: Gap): { track: Map<Turn, number>; count: number } => {
  const track = new Map<Turn, number>();
  let count = 0;
  const upright = gap.turns.filter((turn) => spanOf(turn)[1] - spanOf(turn)[0] > STRAIGHT);
  const order = ordered(upright);
  for (const [index, turn] of order.entries()) {
    const before = order.slice(0, index).filter((other) => overlap(other, turn));
    const at = Math.max(-1, ...before.map((other) => track.get(other) ?? 0)) + 1;
    track.set(turn, at);
    count = Math.max(count, at + 1);
  }
  return { track, count };
};
