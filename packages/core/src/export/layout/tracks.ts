import { spanOf, type Gap, type Turn } from "./turns.ts";

/** A turn of no height takes no room: its lines run straight on. */
const STRAIGHT = 0.5;

const inside = (height: number, [from, to]: readonly [number, number]): boolean => from + 1 < height && height < to - 1;

/** Lines closer than this look like one. */
const CLOSE = 6;

const countInside = (heights: number[], span: readonly [number, number]): number =>
  heights.filter((height) => inside(height, span)).length;

/** How bad it is to have `a` left of `b`: lines that cross, and lines of two nets that would lie on each other. */
const costOfOrder = (a: Turn, b: Turn): number => {
  const crossings = countInside(a.right, spanOf(b)) + countInside(b.left, spanOf(a));
  const merged = a.right.filter((right) => b.left.some((left) => Math.abs(left - right) < CLOSE)).length;
  return crossings + 20 * merged;
};

/** What a gap costs however its turns are ordered: lines that pass are crossed, each pair crosses at least so often. */
export const costOfGap = ({ turns, passing }: Gap): number => {
  let cost = 0;
  for (const [index, turn] of turns.entries()) {
    cost += countInside(passing, spanOf(turn));
    for (const other of turns.slice(index + 1)) cost += Math.min(costOfOrder(turn, other), costOfOrder(other, turn));
  }
  return cost;
};

const overlap = (a: Turn, b: Turn): boolean => {
  const [from, to] = spanOf(a);
  const [otherFrom, otherTo] = spanOf(b);
  return from < otherTo + CLOSE && otherFrom < to + CLOSE;
};

/** Turns from left to right with few crossings: each is put where it costs least, until nothing gets better. */
const ordered = (turns: Turn[]): Turn[] => {
  const order: Turn[] = [];
  for (const turn of turns) {
    const costs = Array.from({ length: order.length + 1 }, (_, at) =>
      order.reduce((sum, other, i) => sum + (i < at ? costOfOrder(other, turn) : costOfOrder(turn, other)), 0),
    );
    order.splice(costs.indexOf(Math.min(...costs)), 0, turn);
  }
  for (let changed = true, rounds = 0; changed && rounds < 20; rounds++) {
    changed = false;
    for (const [index, a] of order.entries()) {
      const b = order[index + 1];
      if (b === undefined || costOfOrder(b, a) >= costOfOrder(a, b)) continue;
      order.splice(index, 2, b, a);
      changed = true;
    }
  }
  return order;
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
