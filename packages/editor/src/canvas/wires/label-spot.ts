import { around, overlaps, type Point, type Rect, type Size } from "../geometry.ts";

/** Between a bend and the words. */
const INSET = 6;

interface Piece {
  a: Point;
  b: Point;
  level: boolean;
  length: number;
}

const piecesOf = (points: readonly Point[]): Piece[] =>
  points.slice(1).flatMap((b, index): Piece[] => {
    const a = points[index];
    if (a === undefined) return [];
    const level = a.y === b.y;
    return [{ a, b, level, length: Math.abs(b.x - a.x) + Math.abs(b.y - a.y) }];
  });

const centered = ({ a, b }: Piece, { width, height }: Size, share: number): Rect => {
  const x = a.x + (b.x - a.x) * share;
  const y = a.y + (b.y - a.y) * share;
  return { x: x - width / 2, y: y - height / 2, width, height };
};

/** Where the words could stand: near the beginning first, on level pieces that are long enough, then in their middle. */
const spotsOf = (points: readonly Point[], size: Size): Rect[] => {
  const pieces = piecesOf(points);
  const level = pieces.filter((piece) => piece.level && piece.length >= size.width + 2 * INSET);
  const spots: Rect[] = [];
  for (const piece of level) {
    const near = (size.width / 2 + INSET) / piece.length;
    spots.push(centered(piece, size, near), centered(piece, size, 0.5), centered(piece, size, 1 - near));
  }
  const upright = pieces.filter((piece) => !piece.level && piece.length >= size.height + 2 * INSET);
  for (const piece of upright) for (const share of [0.5, 0.25, 0.75]) spots.push(centered(piece, size, share));
  return spots;
};

const fallback = (points: readonly Point[], size: Size): Rect => {
  const longest = piecesOf(points).toSorted((a, b) => b.length - a.length)[0];
  const at = points[0] ?? { x: 0, y: 0 };
  if (longest === undefined) return { ...at, ...size };
  return centered(longest, size, 0.5);
};

/** Where the words of a transition stand: where they meet none of `taken`, if that can be. */
export const labelSpot = (points: readonly Point[], size: Size, taken: readonly Rect[] = []): Rect | undefined => {
  if (size.width === 0) return undefined;
  const spots = spotsOf(points, size);
  const whole = around(spots);
  // Most of what is taken is far away.
  const near = whole === undefined ? [] : taken.filter((other) => overlaps(whole, other));
  return spots.find((spot) => !near.some((other) => overlaps(spot, other))) ?? spots[0] ?? fallback(points, size);
};

/** True when words stand on their wire, which then has to make room for them. */
export const liesOn = (points: readonly Point[], spot: Rect): boolean =>
  piecesOf(points).some(({ a, b }) =>
    overlaps(spot, {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.max(1, Math.abs(b.x - a.x)),
      height: Math.max(1, Math.abs(b.y - a.y)),
    }),
  );
