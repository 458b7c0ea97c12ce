import type { Box } from "./box.ts";
import type { Leaving } from "./leaving.ts";

/** Ends on the right edge: cards in a column, each as near as it can be to the lines that lead to it. */
export interface Ends {
  boxes: Box[];
  tops: Map<Box, number>;
  width: number;
}

/** Where a net arrives at the right: at its exit, else at the edge, level with where it first comes from. */
export const arrivalOf = ({ boxes, tops }: Ends, one: Leaving): number => {
  const end = boxes.find((box) => box.node.key === one.net);
  return end === undefined ? (one.sources[0]?.y ?? 0) : (tops.get(end) ?? 0) + end.main;
};

const END_GAP = 14;

/**
 * Heights for things in their order, each `room` high and as near to its wish as the others allow: neighbors that would
 * overlap are moved apart together, and the heavier its weight the less a thing gives way.
 */
const spreadOut = (things: { wish: number; weight: number; room: number }[]): number[] => {
  interface Pool {
    sum: number;
    weight: number;
    count: number;
  }
  const offsets: number[] = [];
  const pools: Pool[] = [];
  let offset = 0;
  for (const { wish, weight, room } of things) {
    offsets.push(offset);
    pools.push({ sum: (wish - offset) * weight, weight, count: 1 });
    offset += room;
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined;) {
      if (before.sum / before.weight <= last.sum / last.weight) break;
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
        count: before.count + last.count,
      });
      last = pools.at(-1);
      before = pools.at(-2);
    }
  }
  const bases = pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight));
  return bases.map((base, index) => Math.round(base) + (offsets[index] ?? 0));
};

const mainHeight = ({ sources }: Leaving): number | undefined => sources.findLast(({ main }) => main)?.y;

/** Puts the exits on the right edge: the one of the happy path level with it, the others near what leads to them. */
export const placeEnds = (boxes: Box[], leaving: Leaving[]): Ends => {
  const arrivals = boxes.map((box, index) => {
    const net = leaving.find((one) => one.net === box.node.key);
    const heights = net?.sources.map(({ y }) => y) ?? [];
    const mean = heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length);
    // The happy path runs straight to its exit.
    const wish = net === undefined ? index * 60 : (net.main ? (mainHeight(net) ?? mean) : mean) - box.main;
    return { box, wish, weight: net?.main === true ? 1e6 : 1, room: box.minHeight + END_GAP };
  });
  const order = arrivals.toSorted((a, b) => a.wish - b.wish);
  // Never above the rows: that would only be empty space.
  let floor = 0;
  const tops = new Map<Box, number>();
  for (const [index, top] of spreadOut(order).entries()) {
    const arrival = order[index];
    if (arrival === undefined) continue;
    tops.set(arrival.box, Math.max(top, floor));
    floor = Math.max(top, floor) + arrival.room;
  }
  return { boxes, tops, width: Math.max(0, ...boxes.map((box) => box.width)) };
};
