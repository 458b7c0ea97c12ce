import { GRID, overlaps, snapped, type Point, type Rect, type Size } from "../geometry.ts";

/** Room for the words of a transition between two cards. */
const STEP_GAP = 168;
const AROUND = 24;

/** A place for a new card to the right of another, as near as it is free; all within the same phase. */
export const freeSpot = (beside: Rect, size: Size, taken: readonly Rect[]): Point => {
  const x = snapped(beside.x + beside.width + STEP_GAP);
  const isFree = (y: number): boolean => {
    const wanted = { x: x - AROUND, y: y - AROUND, width: size.width + 2 * AROUND, height: size.height + 2 * AROUND };
    return !taken.some((other) => overlaps(wanted, other));
  };
  const first = snapped(beside.y);
  for (let far = 0; far < 4_000; far += GRID) {
    if (isFree(first + far)) return { x, y: first + far };
    if (first - far >= 0 && isFree(first - far)) return { x, y: first - far };
  }
  return { x, y: first };
};
