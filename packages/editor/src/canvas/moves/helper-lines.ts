import type { Point, Rect } from "../geometry.ts";

/** A line that shows with what a card is in line while it is dragged; on the whole canvas. */
export interface HelperLine {
  axis: "x" | "y";
  at: number;
  from: number;
  to: number;
}

/** So near, in pixels, a card jumps into line. */
const NEAR = 6;

type Axis = "x" | "y";

const stops = (rect: Rect, axis: Axis): number[] => {
  const [start, length] = axis === "x" ? [rect.x, rect.width] : [rect.y, rect.height];
  return [start, start + length / 2, start + length];
};

interface Fit {
  shift: number;
  at: number;
  other: Rect;
}

/** The smallest shift that brings a card into line with another one. */
const fitOf = (rect: Rect, others: readonly Rect[], axis: Axis): Fit | undefined => {
  let best: Fit | undefined;
  const own = stops(rect, axis);
  for (const other of others) {
    for (const [index, at] of stops(other, axis).entries()) {
      // Like meets like: left with left, middle with middle, right with right.
      const shift = at - (own[index] ?? 0);
      if (Math.abs(shift) <= NEAR && (best === undefined || Math.abs(shift) < Math.abs(best.shift))) {
        best = { shift, at, other };
      }
    }
  }
  return best;
};

const lineOf = (axis: Axis, { at, other }: Fit, rect: Rect): HelperLine => {
  const [along, length] = axis === "x" ? (["y", "height"] as const) : (["x", "width"] as const);
  return {
    axis,
    at,
    from: Math.min(rect[along], other[along]),
    to: Math.max(rect[along] + rect[length], other[along] + other[length]),
  };
};

/** Where a dragged card goes so that it is in line with its neighbors, and the lines that show it. */
export const inLine = (rect: Rect, others: readonly Rect[]): { at: Point; lines: HelperLine[] } => {
  const [across, down] = [fitOf(rect, others, "x"), fitOf(rect, others, "y")];
  const at = { x: rect.x + (across?.shift ?? 0), y: rect.y + (down?.shift ?? 0) };
  const there = { ...rect, ...at };
  return {
    at,
    lines: [
      ...(across === undefined ? [] : [lineOf("x", across, there)]),
      ...(down === undefined ? [] : [lineOf("y", down, there)]),
    ],
  };
};
