import type { Box } from "./box.ts";
import { portName } from "./port-name.ts";

/** A part of a net between two boxes of a row, or from its left edge, or to its right edge. */
export interface RowLink {
  net: string;
  from: Box | undefined;
  to: Box | undefined;
  /** It starts at an exit of the box itself, not inside it. */
  own: boolean;
  /** Of the happy path. */
  main: boolean;
}

/** Where a net comes from: a box, the left edge of the row (`in`), or the dot where the phase begins (`start`). */
export interface Source {
  place: Box | "in" | "start";
  column: number;
  /** The port of the box at which it leaves. */
  port: string;
  /** Of the happy path. */
  main: boolean;
}

/** A horizontal line of a net through whole columns, `first` to `last`, at the height of its block. */
export interface Lane {
  first: number;
  last: number;
  block: Block;
  /** It leads left. */
  back: boolean;
}

/** A net in one row. */
export interface Net {
  key: string;
  /** `out`: the right edge of the row. */
  to: Box | "out";
  column: number;
  sources: Source[];
  lanes: Lane[];
}

/** What is kept on one height: a box, a lane, or both; the line of the happy path is one block. */
export interface Block {
  boxes: Box[];
  /** Columns in which it is only a line. */
  lines: Set<number>;
}

export interface RowPlan {
  boxes: Box[];
  column: Map<Box, number>;
  /** Number of columns; -1 and this number are the edges. */
  columns: number;
  nets: Net[];
  /** The happy path first. */
  blocks: Block[];
  blockOf: Map<Box, Block>;
}

/** A row: its boxes by column from 0, what leads where, the happy path through it, and where the phase begins. */
export interface RowInput {
  boxes: Box[];
  column: Map<Box, number>;
  links: readonly RowLink[];
  line: Box[];
  initial: Box | undefined;
}

const columnOf = (column: Map<Box, number>, place: Box | "in" | "start"): number =>
  typeof place === "string" ? -1 : (column.get(place) ?? 0);

const gatherNets = ({ column, links, initial, line }: RowInput, columns: number): Net[] => {
  const nets = new Map<string, Net>();
  const join = (key: string, to: Box | "out", source: Omit<Source, "column">): void => {
    const at = to === "out" ? columns : columnOf(column, to);
    const net = nets.get(key) ?? { key, to, column: at, sources: [], lanes: [] };
    const known = net.sources.find((one) => one.place === source.place && one.port === source.port);
    if (known === undefined) net.sources.push({ ...source, column: columnOf(column, source.place) });
    else known.main ||= source.main;
    nets.set(key, net);
  };
  if (initial !== undefined)
    join(initial.node.key, initial, { place: "start", port: "", main: line.includes(initial) });
  for (const { net, from, to, own, main } of links) {
    join(net, to ?? "out", { place: from ?? "in", port: from === undefined ? "" : portName(net, own), main });
  }
  return [...nets.values()];
};

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The columns between a thing of the happy path and the one before it belong to the line that joins them. */
const spineLanes = (spine: Block, line: Box[], nets: Net[], column: Map<Box, number>, columns: number): void => {
  line.forEach((box, index) => {
    const from = columnOf(column, box);
    const following = line[index + 1];
    const candidates = nets.filter((net) => net.sources.some((source) => source.place === box));
    const net =
      following === undefined
        ? candidates.find((candidate) => candidate.to === "out" && isOnLine(candidate, box))
        : candidates.find((candidate) => candidate.to === following && candidate.key === following.node.key);
    if (net === undefined || net.column <= from) return;
    const last = net.to === "out" ? columns : net.column - 1;
    for (const at of range(from + 1, last)) spine.lines.add(at);
    if (last > from) net.lanes.push({ first: from + 1, last, block: spine, back: false });
  });
};

const isOnLine = (net: Net, box: Box): boolean => net.sources.some((source) => source.place === box && source.main);

const isMain = (net: Net): boolean => net.to !== "out" && net.key === net.to.node.key;

/** Gives a net that has no line of the happy path, or comes from before it, the lanes it needs. */
const addLanes = (net: Net, blocks: Map<Box, Block>, spine: Block, columns: number): Block[] => {
  const added: Block[] = [];
  const own = (): Block => {
    const block: Block = { boxes: [], lines: new Set() };
    added.push(block);
    return block;
  };
  // A net leaves the level at one height: what does not come along the happy path joins it before the edge.
  const reach = net.to === "out" && net.lanes.length === 0 ? columns : net.column - 1;
  const covered = Math.min(...net.lanes.map((lane) => lane.first), Infinity);
  const early = net.sources.filter((source) => {
    if (source.column >= net.column) return false;
    return source.column + 1 <= reach ? source.column + 1 < covered : source.column === -1;
  });
  if (early.length > 0) {
    const fromEdge = early.some((source) => source.column === -1);
    const first = Math.min(...early.map((source) => source.column)) + (fromEdge ? 0 : 1);
    const target = net.to === "out" ? undefined : blocks.get(net.to);
    const joins = target !== undefined && isMain(net) && (target !== spine || reach < 0);
    const block = joins ? target : own();
    for (const at of range(first, reach)) block.lines.add(at);
    net.lanes.push({ first, last: reach, block, back: false });
  }
  const late = net.sources.filter((source) => source.column >= net.column);
  if (late.length > 0) {
    const last = Math.max(...late.map((source) => source.column));
    const block = own();
    for (const at of range(net.column, last)) block.lines.add(at);
    net.lanes.push({ first: net.column, last, block, back: true });
  }
  return added;
};

/** Decides which lines a row needs and what stays on one height. */
export const planLanes = (input: RowInput): RowPlan => {
  const { boxes, column } = input;
  // A row without a part of the happy path is led by its first box.
  const line = input.line.length > 0 ? input.line : boxes.slice(0, 1);
  const columns = Math.max(-1, ...boxes.map((box) => columnOf(column, box))) + 1;
  const nets = gatherNets(input, columns);
  const spine: Block = { boxes: line, lines: new Set() };
  const blockOf = new Map<Box, Block>(line.map((box) => [box, spine]));
  const rest = boxes.filter((box) => !line.includes(box));
  const alone = rest.map((box): Block => ({ boxes: [box], lines: new Set() }));
  rest.forEach((box, index) => {
    const block = alone[index];
    if (block !== undefined) blockOf.set(box, block);
  });
  spineLanes(spine, line, nets, column, columns);
  const extra = nets.flatMap((net) => addLanes(net, blockOf, spine, columns));
  return { boxes, column, columns, nets, blocks: [spine, ...alone, ...extra], blockOf };
};

/** The lane that a source joins; nothing when it leads straight to its target in the next column. */
export const laneFor = (net: Net, column: number): Lane | undefined => {
  if (column >= net.column) return net.lanes.find((lane) => lane.back);
  const forward = net.lanes.filter((lane) => !lane.back);
  if (column === -1) return forward.find((lane) => lane.first === -1);
  return forward.find((lane) => lane.first <= column + 1 && column + 1 <= lane.last);
};
