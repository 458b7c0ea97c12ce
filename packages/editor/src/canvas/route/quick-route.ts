import type { Point, Rect } from "../geometry.ts";

/** Straight pieces at both ends, so that a tip never stands at a bend. */
export const STUB = 20;
/** Free space between a wire and a card that it passes. */
export const CLEAR = 14;

/** Leaves at the right edge and arrives at the left edge, at these heights from the top. */
export interface Ends {
  from: Rect;
  to: Rect;
  out: number;
  in: number;
}

export const startOf = ({ from, out }: Ends): Point => ({ x: from.x + from.width, y: from.y + out });
export const endOf = ({ to, in: arrive }: Ends): Point => ({ x: to.x, y: to.y + arrive });

/** Drops what lies on the way between its neighbors. */
export const straightened = (points: readonly Point[]): Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const inLine =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) kept[kept.length - 1] = point;
    else kept.push(point);
  }
  return kept;
};

/** The height at which a wire that runs back passes: between the cards where there is room, else below both. */
const returnHeight = ({ from, to }: Ends): number => {
  const between = to.y - (from.y + from.height);
  if (between >= 2 * CLEAR) return from.y + from.height + between / 2;
  const above = from.y - (to.y + to.height);
  if (above >= 2 * CLEAR) return to.y + to.height + above / 2;
  return Math.max(from.y + from.height, to.y + to.height) + CLEAR + 6;
};

/**
 * The way from one card to another in right angles, whatever lies between them: out at the right, in at the left.
 * Quick enough for every frame of a drag.
 */
export const quickRoute = (ends: Ends): Point[] => {
  const start = startOf(ends);
  const end = endOf(ends);
  if (end.x - start.x >= 2 * STUB) {
    const middle = start.x + (end.x - start.x) / 2;
    return straightened([start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]);
  }
  const y = returnHeight(ends);
  return straightened([
    start,
    { x: start.x + STUB, y: start.y },
    { x: start.x + STUB, y },
    { x: end.x - STUB, y },
    { x: end.x - STUB, y: end.y },
    end,
  ]);
};

/** The way from a card back to itself, around its lower right corner. `nth` loops lie around each other. */
export const loopRoute = ({ x, y, width, height }: Rect, out: number, nth = 0): Point[] => {
  const right = x + width + STUB + nth * 8;
  const bottom = y + height + STUB - 2 + nth * 8;
  const back = x + width - 44 - nth * 12;
  return [
    { x: x + width, y: y + out },
    { x: right, y: y + out },
    { x: right, y: bottom },
    { x: back, y: bottom },
    { x: back, y: y + height },
  ];
};
