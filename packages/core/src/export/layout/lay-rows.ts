import type { Box } from "./box.ts";
import { emptyDrawing, place, type Drawing, type Point } from "./drawing.ts";
import { layRow, type Laid } from "./lay-row.ts";
import type { Link } from "./level.ts";
import { rowsOf } from "./rows.ts";
import type { SceneNode } from "./scene.ts";
import { CARD_MARGIN, TRACK, TRACK_AFTER, TRACK_BEFORE } from "./sizes.ts";
import { simplified } from "./simplify.ts";
import { tracksOf } from "./tracks.ts";
import type { Gap, Turn } from "./turns.ts";

/** Free space between two rows, without the lines that run between them. */
const ROW_GAP = 26;
const CORRIDOR = 14;

/** A net that leaves its rows at the right: to an exit, out of the phase, or back to the left edge of a row. */
interface Leaving {
  net: string;
  main: boolean;
  /** Where its lines leave the rows. */
  sources: (Point & { main: boolean })[];
  /** The row that it leads to; nothing when it goes out. */
  row: number | undefined;
  /** Between which rows it runs back: above this one. */
  corridor: number;
  /** Height of its line in the corridor. */
  y: number;
}

interface Placed {
  laid: Laid;
  y: number;
}

/** Where each net that leaves a row goes. */
const leavingOf = (laid: Laid[], links: readonly Link[], rowOf: Map<SceneNode, number>): Leaving[] => {
  const nets = new Map<string, Leaving>();
  for (const [row, { outs, mainOuts }] of laid.entries()) {
    for (const net of outs.keys()) {
      const to = links.find((link) => link.net === net)?.to;
      const target = to === undefined ? undefined : rowOf.get(to);
      const known = nets.get(net) ?? { net, main: false, sources: [], row: target, corridor: 0, y: 0 };
      known.main ||= mainOuts.has(net);
      // Down to a later row above it, back to an earlier one below it.
      known.corridor = target === undefined ? 0 : Math.max(known.corridor, row < target ? target : target + 1);
      if (target !== undefined && row < target) known.corridor = target;
      nets.set(net, known);
    }
  }
  return [...nets.values()];
};

/** Puts the rows below each other with room for the lines between them. */
const stackRows = (laid: Laid[], leaving: Leaving[]): { placed: Placed[]; height: number } => {
  const placed: Placed[] = [];
  let y = 0;
  const openCorridor = (at: number): void => {
    const lines = leaving.filter((one) => one.row !== undefined && one.corridor === at);
    // The line whose way down on the left is longest runs on top: the others then turn inside it.
    const depth = (one: Leaving): number => laid[one.row ?? 0]?.ins.get(one.net) ?? 0;
    const order = lines.toSorted((a, b) => depth(b) - depth(a));
    order.forEach((one, index) => {
      one.y = y + CARD_MARGIN + index * CORRIDOR;
    });
    const room = order.length === 0 ? 0 : CARD_MARGIN + order.length * CORRIDOR;
    y += at === 0 || at === laid.length ? room : room + ROW_GAP;
  };
  for (const [row, one] of laid.entries()) {
    openCorridor(row);
    placed.push({ laid: one, y });
    y += one.drawing.height;
  }
  openCorridor(laid.length);
  return { placed, height: y };
};

const marginWidth = (count: number): number => (count === 0 ? 0 : TRACK_BEFORE + (count - 1) * TRACK + TRACK_AFTER);

/** Ends on the right edge: cards in a column, each as near as it can be to the lines that lead to it. */
interface Ends {
  boxes: Box[];
  tops: Map<Box, number>;
  width: number;
}

/** Where a net arrives at the right: at its exit, else at the edge, level with where it first comes from. */
const arrivalOf = ({ boxes, tops }: Ends, one: Leaving): number => {
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

const placeEnds = (boxes: Box[], leaving: Leaving[]): Ends => {
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

interface Margins {
  left: { gap: Gap; turns: Map<string, Turn> };
  right: { gap: Gap; turns: Map<string, Turn> };
}

const emptySide = (): Margins["left"] => ({ gap: { turns: [], passing: [] }, turns: new Map() });

const turnOf = (side: Margins["left"], key: string): Turn => {
  const known = side.turns.get(key);
  if (known !== undefined) return known;
  const turn: Turn = { key, left: [], right: [] };
  side.turns.set(key, turn);
  side.gap.turns.push(turn);
  return turn;
};

/**
 * Lays a phase, or the whole program, in rows no wider than `available`: lines that lead on to another row leave at the
 * right, run back between the rows and come in again at the left. `ends` stand in a column of their own at the right.
 */
export const layRows = (
  node: SceneNode,
  boxes: Box[],
  ends: Box[],
  links: readonly Link[],
  available: number,
): Laid => {
  const { rows, rowOf } = rowsOf(node, boxes, links, available);
  const laid = rows.map(layRow);
  const byNode = new Map([...rowOf].map(([box, row]) => [box.node, row]));
  const leaving = leavingOf(laid, links, byNode);
  const { placed, height } = stackRows(laid, leaving);
  for (const one of leaving) {
    for (const { laid: row, y } of placed) {
      const out = row.outs.get(one.net);
      const main = row.mainOuts.has(one.net);
      if (out !== undefined) one.sources.push({ x: row.drawing.width, y: y + out, main });
    }
  }
  const incoming = links.filter((link) => link.from === undefined);
  const outside = new Set(incoming.map((link) => link.net));
  const mainIns = new Set(incoming.flatMap((link) => (link.main ? [link.net] : [])));
  return assemble({ placed, height, leaving, outside, mainIns, ends: placeEnds(ends, leaving) });
};

interface Parts {
  placed: Placed[];
  height: number;
  leaving: Leaving[];
  /** Nets that come in at the left edge of the phase. */
  outside: Set<string>;
  /** Those of them along which the happy path comes. */
  mainIns: Set<string>;
  ends: Ends;
}

/** The margins left and right of the rows, where lines turn. */
const marginsOf = ({ placed, leaving, outside, ends }: Parts): Margins => {
  const margins: Margins = { left: emptySide(), right: emptySide() };
  for (const one of leaving) {
    const turn = turnOf(margins.right, one.net);
    turn.left.push(...one.sources.map(({ y }) => y));
    if (one.row === undefined) turn.right.push(arrivalOf(ends, one));
    else {
      turn.left.push(one.y);
      const row = placed[one.row];
      turnOf(margins.left, one.net).right.push(one.y, (row?.y ?? 0) + (row?.laid.ins.get(one.net) ?? 0));
    }
  }
  for (const { laid, y } of placed) {
    for (const [net, at] of laid.ins) if (outside.has(net)) margins.left.gap.passing.push(y + at);
  }
  return margins;
};

const assemble = (parts: Parts): Laid => {
  const { placed, leaving, outside, mainIns, ends } = parts;
  const margins = marginsOf(parts);
  const left = tracksOf(margins.left.gap);
  const right = tracksOf(margins.right.gap);
  const start = marginWidth(left.count);
  const widest = Math.max(0, ...placed.map(({ laid }) => laid.drawing.width));
  const rightEdge = start + widest;
  const drawing: Drawing = emptyDrawing();
  const ins = new Map<string, number>();
  const outs = new Map<string, number>();
  const edge = rightEdge + marginWidth(right.count) + (right.count === 0 && ends.boxes.length > 0 ? TRACK_AFTER : 0);
  const xIn = (side: Margins["left"], tracks: Map<Turn, number>, net: string, from: number): number | undefined => {
    const turn = side.turns.get(net);
    const track = turn === undefined ? undefined : tracks.get(turn);
    return track === undefined ? undefined : from + TRACK_BEFORE + track * TRACK;
  };
  for (const { laid, y } of placed) {
    place(drawing, laid.drawing, start, y);
    for (const [net, at] of laid.ins) {
      if (!outside.has(net)) continue;
      ins.set(net, y + at);
      const points = [
        { x: 0, y: y + at },
        { x: start, y: y + at },
      ];
      if (start > 0) drawing.wires.push({ points, net, main: mainIns.has(net) });
    }
  }
  for (const one of leaving) {
    const x = xIn(margins.right, right.track, one.net, rightEdge);
    const target = one.row === undefined ? arrivalOf(ends, one) : one.y;
    const back = xIn(margins.left, left.track, one.net, 0);
    const row = one.row === undefined ? undefined : placed[one.row];
    const into = (row?.y ?? 0) + (row?.laid.ins.get(one.net) ?? 0);
    const onward: Point[] =
      row === undefined
        ? [{ x: edge, y: target }]
        : [
            { x: back ?? 0, y: target },
            { x: back ?? 0, y: into },
            { x: start, y: into },
          ];
    for (const source of one.sources) {
      const turned =
        x === undefined
          ? []
          : [
              { x, y: source.y },
              { x, y: target },
            ];
      const points = simplified([{ x: start + source.x, y: source.y }, ...turned, ...onward]);
      drawing.wires.push({ points, net: one.net, main: source.main });
    }
    if (row !== undefined) continue;
    outs.set(one.net, target);
    const end = ends.boxes.find((box) => box.node.key === one.net);
    if (end !== undefined) drawing.tips.push({ x: edge, y: target, main: one.main, resume: false });
  }
  for (const [box, top] of ends.tops) place(drawing, box.draw(box.minHeight), edge, top);
  const bottoms = [...ends.tops].map(([box, top]) => top + box.minHeight);
  drawing.width = edge + ends.width;
  drawing.height = Math.max(parts.height, ...bottoms);
  const [firstRow] = placed;
  const line = (firstRow?.y ?? 0) + (firstRow?.laid.line ?? 0);
  const mainOuts = new Set(leaving.filter((one) => one.main && one.row === undefined).map((one) => one.net));
  return { drawing, line, ins, outs, mainOuts };
};
