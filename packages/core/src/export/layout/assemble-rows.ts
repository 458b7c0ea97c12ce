import { emptyDrawing, place, type Drawing, type Point } from "./drawing.ts";
import { arrivalOf, type Ends } from "./ends.ts";
import type { Laid } from "./lay-row.ts";
import type { Leaving } from "./leaving.ts";
import { simplified } from "./simplify.ts";
import { TRACK, TRACK_AFTER, TRACK_BEFORE } from "./sizes.ts";
import { tracksOf } from "./tracks.ts";
import type { Gap, Turn } from "./turns.ts";

/** A row and its upper edge. */
export interface Placed {
  laid: Laid;
  y: number;
}

/** Rows and exits with their heights; what is missing are the margins and the lines through them. */
export interface Parts {
  placed: Placed[];
  height: number;
  leaving: Leaving[];
  /** Nets that come in at the left edge of the phase. */
  outside: Set<string>;
  /** Those of them along which the happy path comes. */
  mainIns: Set<string>;
  ends: Ends;
}

/** A margin beside the rows, where lines turn: on which track each net does. */
interface Margin {
  gap: Gap;
  turns: Map<string, Turn>;
  track: Map<Turn, number>;
  width: number;
}

const marginOf = (turns: Map<string, Turn>, passing: number[]): Margin => {
  const gap = { turns: [...turns.values()], passing };
  const { track, count } = tracksOf(gap);
  const width = count === 0 ? 0 : TRACK_BEFORE + (count - 1) * TRACK + TRACK_AFTER;
  return { gap, turns, track, width };
};

/** Where a net turns, from the left edge of the margin; nothing when it runs straight through. */
const turnAt = ({ turns, track }: Margin, net: string): number | undefined => {
  const turn = turns.get(net);
  const number = turn === undefined ? undefined : track.get(turn);
  return number === undefined ? undefined : TRACK_BEFORE + number * TRACK;
};

/** Where a net that leads to a row comes into it. */
const entryOf = ({ placed }: Parts, { row, net }: Leaving): number | undefined => {
  const found = row === undefined ? undefined : placed[row];
  return found === undefined ? undefined : found.y + (found.laid.ins.get(net) ?? found.laid.line);
};

const marginsOf = (parts: Parts): { left: Margin; right: Margin } => {
  const left = new Map<string, Turn>();
  const right = new Map<string, Turn>();
  for (const one of parts.leaving) {
    const entry = entryOf(parts, one);
    const heights = one.sources.map(({ y }) => y);
    if (entry === undefined) right.set(one.net, { key: one.net, left: heights, right: [arrivalOf(parts.ends, one)] });
    else {
      right.set(one.net, { key: one.net, left: [...heights, one.y], right: [] });
      left.set(one.net, { key: one.net, left: [], right: [one.y, entry] });
    }
  }
  const passing = parts.placed.flatMap(({ laid, y }) =>
    [...laid.ins].flatMap(([net, at]) => (parts.outside.has(net) ? [y + at] : [])),
  );
  return { left: marginOf(left, passing), right: marginOf(right, []) };
};

/** Draws the rows, and the lines that come into them from outside of the phase. */
const drawRows = (drawing: Drawing, { placed, outside, mainIns }: Parts, start: number): Map<string, number> => {
  const ins = new Map<string, number>();
  for (const { laid, y: top } of placed) {
    place(drawing, laid.drawing, start, top);
    for (const [net, at] of laid.ins) {
      if (!outside.has(net)) continue;
      const y = top + at;
      ins.set(net, y);
      const points = [
        { x: 0, y },
        { x: start, y },
      ];
      if (start > 0) drawing.wires.push({ points, net, main: mainIns.has(net) });
    }
  }
  return ins;
};

const upright = (x: number | undefined, from: number, to: number): Point[] =>
  x === undefined
    ? []
    : [
        { x, y: from },
        { x, y: to },
      ];

/** Adds the margins and the lines through them to rows and exits that have their heights. */
export const assembleRows = (parts: Parts): Laid => {
  const { placed, leaving, ends } = parts;
  const { left, right } = marginsOf(parts);
  const start = left.width;
  const rightEdge = start + Math.max(0, ...placed.map(({ laid }) => laid.drawing.width));
  const edge = rightEdge + (right.width === 0 && ends.boxes.length > 0 ? TRACK_AFTER : right.width);
  const drawing = emptyDrawing();
  const ins = drawRows(drawing, parts, start);
  const outs = new Map<string, number>();
  for (const one of leaving) {
    const turn = turnAt(right, one.net);
    const entry = entryOf(parts, one);
    const across = entry === undefined ? arrivalOf(ends, one) : one.y;
    const onward =
      entry === undefined
        ? [{ x: edge, y: across }]
        : [...upright(turnAt(left, one.net) ?? 0, across, entry), { x: start, y: entry }];
    for (const { x, y, main } of one.sources) {
      const turned = upright(turn === undefined ? undefined : rightEdge + turn, y, across);
      const points = simplified([{ x: start + x, y }, ...turned, ...onward]);
      drawing.wires.push({ points, net: one.net, main });
    }
    if (entry !== undefined) continue;
    outs.set(one.net, across);
    const isEnd = ends.boxes.some((box) => box.node.key === one.net);
    if (isEnd) drawing.tips.push({ x: edge, y: across, main: one.main, resume: false });
  }
  for (const [box, top] of ends.tops) place(drawing, box.draw(box.minHeight), edge, top);
  drawing.width = edge + ends.width;
  drawing.height = Math.max(parts.height, ...[...ends.tops].map(([box, top]) => top + box.minHeight));
  const [first] = placed;
  const mainOuts = new Set(leaving.flatMap((one) => (one.main && one.row === undefined ? [one.net] : [])));
  return { drawing, line: (first?.y ?? 0) + (first?.laid.line ?? 0), ins, outs, mainOuts };
};
