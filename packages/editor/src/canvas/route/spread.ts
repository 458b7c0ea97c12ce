import type { Point } from "../geometry.ts";

/** A wire with the place that it leads to: wires of one net may lie on each other. */
export interface Wire {
  net: string;
  points: readonly Point[];
}

/** Between two wires beside each other. */
const LANE = 7;

interface Piece {
  wire: number;
  /** Index of its first point. */
  at: number;
  net: string;
  line: number;
  from: number;
  to: number;
}

const piecesOf = (wires: readonly Wire[], axis: "x" | "y"): Piece[] =>
  wires.flatMap(({ net, points }, wire) =>
    // The first and the last piece hang on their cards and stay where they are.
    points.slice(1, -2).flatMap((a, index): Piece[] => {
      const b = points[index + 2];
      const along = axis === "x" ? "y" : "x";
      if (b === undefined || a[axis] !== b[axis]) return [];
      const [from, to] = a[along] < b[along] ? [a[along], b[along]] : [b[along], a[along]];
      return [{ wire, at: index + 1, net, line: a[axis], from, to }];
    }),
  );

/** The lanes of pieces that share a line: a piece takes the first lane in which it meets only its own net. */
const lanesOf = (pieces: Piece[]): number[] => {
  const lanes: Piece[][] = [];
  return pieces.map((piece) => {
    const meets = (other: Piece): boolean => other.net !== piece.net && other.from < piece.to && piece.from < other.to;
    const free = lanes.findIndex((lane) => !lane.some(meets));
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push(piece);
    return lane;
  });
};

const offsetOf = (lane: number, lanes: number): number => (lane - (lanes - 1) / 2) * LANE;

/** Moves wires that would lie on each other apart, so that each can be followed. */
export const spread = (wires: readonly Wire[]): Point[][] => {
  const points = wires.map((wire) => wire.points.map((point) => ({ ...point })));
  for (const axis of ["x", "y"] as const) {
    const byLine = Map.groupBy(piecesOf(wires, axis), ({ line }) => Math.round(line / 4));
    for (const pieces of byLine.values()) {
      const lanes = lanesOf(pieces);
      const count = Math.max(...lanes) + 1;
      if (count === 1) continue;
      for (const [index, piece] of pieces.entries()) {
        const offset = offsetOf(lanes[index] ?? 0, count);
        for (const at of [piece.at, piece.at + 1]) {
          const point = points[piece.wire]?.[at];
          if (point !== undefined) point[axis] = piece.line + offset;
        }
      }
    }
  }
  return points;
};
