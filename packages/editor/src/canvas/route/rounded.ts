import type { Point } from "../geometry.ts";

const toward = (from: Point, to: Point, length: number): Point => {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const share = distance === 0 ? 0 : length / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The path of a wire, as SVG writes it, its bends rounded. */
export const roundedPath = (points: readonly Point[], radius = 8): string => {
  const [first] = points;
  if (first === undefined) return "";
  const parts = [`M${at(first)}`];
  for (const [index, corner] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) continue;
    if (after === undefined) {
      parts.push(`L${at(corner)}`);
      continue;
    }
    const shortest = Math.min(
      Math.hypot(corner.x - before.x, corner.y - before.y),
      Math.hypot(after.x - corner.x, after.y - corner.y),
    );
    const round = Math.min(radius, shortest / 2);
    parts.push(`L${at(toward(corner, before, round))}Q${at(corner)} ${at(toward(corner, after, round))}`);
  }
  return parts.join("");
};
