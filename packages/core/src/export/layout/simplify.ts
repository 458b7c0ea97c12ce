import type { Point } from "./drawing.ts";

/** The points of a line without those that lie straight between their neighbors, or on the one before. */
export const simplified = (points: Point[]): Point[] =>
  points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) return true;
    if (before.x === point.x && before.y === point.y) return false;
    if (after === undefined) return true;
    const level = before.y === point.y && point.y === after.y;
    return !level && !(before.x === point.x && point.x === after.x);
  });
