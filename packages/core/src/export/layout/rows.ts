import { reachOf } from "./lay-row.ts";
import type { Box } from "./box.ts";
import { columnsOf } from "./columns.ts";
import type { RowInput, RowLink } from "./lanes.ts";
import type { Link } from "./level.ts";
import type { SceneNode } from "./scene.ts";
import { TRACK, TRACK_AFTER, TRACK_BEFORE } from "./sizes.ts";

/** Between two columns, with one or two lines upright. */
const USUAL_GAP = TRACK_BEFORE + TRACK_AFTER + TRACK;

/** The columns of a phase, cut into rows as text is cut into lines. */
export interface Rows {
  rows: RowInput[];
  rowOf: Map<Box, number>;
}

/** What is between `first` and `last`, boxes and gaps. */
const widthBetween = (widths: number[], first: number, last: number): number =>
  widths.slice(first, last + 1).reduce((sum, width) => sum + width + USUAL_GAP, 0);

/**
 * Where to cut: as few rows as fit into `available`, then rows of even width. Gives the first column of each row.
 * A column that is wider than that has a row for itself.
 */
const cutColumns = (widths: number[], available: number): number[] => {
  interface Cut {
    rows: number;
    widest: number;
    starts: number[];
  }
  const best: Cut[] = [{ rows: 0, widest: 0, starts: [] }];
  for (let end = 1; end <= widths.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const width = widthBetween(widths, start, end - 1);
      if (width > available && start < end - 1) break;
      const before = best[start];
      if (before === undefined) continue;
      const cut = { rows: before.rows + 1, widest: Math.max(before.widest, width), starts: [...before.starts, start] };
      const known = best[end];
      const better =
        known === undefined || cut.rows < known.rows || (cut.rows === known.rows && cut.widest < known.widest);
      if (better) best[end] = cut;
    }
  }
  return best[widths.length]?.starts ?? [];
};

/** The line as far as it leads from column to column; a line that turns back is not drawn as one. */
const rising = (line: Box[], column: Map<Box, number>): Box[] => {
  const kept: Box[] = [];
  for (const box of line) {
    const before = kept.at(-1);
    if (before === undefined || (column.get(box) ?? 0) > (column.get(before) ?? 0)) kept.push(box);
  }
  return kept;
};

const findBox = (boxes: Box[], node: SceneNode | undefined): Box | undefined => boxes.find((box) => box.node === node);

const gridOf = (node: SceneNode, boxes: Box[], links: readonly Link[]): Map<Box, number> => {
  const index = new Map<SceneNode | undefined, number>(boxes.map((box, at) => [box.node, at]));
  const edges = links.flatMap(({ from, to }) => {
    const [start, end] = [index.get(from), index.get(to)];
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
  const line = node.line.flatMap((one) => index.get(one) ?? []);
  const initial = node.initial === undefined ? undefined : index.get(node.initial);
  const columns = columnsOf({ count: boxes.length, edges, line, initial });
  return new Map(boxes.map((box, at) => [box, columns[at] ?? 0]));
};

const widthsOf = (column: Map<Box, number>): number[] => {
  const widths = Array.from({ length: Math.max(-1, ...column.values()) + 1 }, () => 0);
  for (const [box, at] of column) widths[at] = Math.max(widths[at] ?? 0, reachOf(box));
  return widths;
};

/**
 * Lets what stands at the beginning of a row, beside the happy path, end the row before where that has room: it is
 * nearer there to what leads to it.
 */
const pullBack = (line: Box[], column: Map<Box, number>, starts: number[], available: number): Map<Box, number> => {
  const widths = widthsOf(column);
  const moved = new Map<Box, number>();
  for (const [row, start] of starts.entries()) {
    const before = starts[row - 1];
    const beside = [...column].flatMap(([box, at]) => (at === start && !line.includes(box) ? [box] : []));
    const stays = [...column].some(([box, at]) => at === start && line.includes(box));
    if (before === undefined || beside.length === 0 || !stays) continue;
    const room = available - widthBetween(widths, before, start - 1);
    if (Math.max(...beside.map(reachOf)) + USUAL_GAP <= room) for (const box of beside) moved.set(box, row - 1);
  }
  return moved;
};

const linksIn = (members: Box[], links: readonly Link[]): RowLink[] =>
  links.flatMap((link): RowLink[] => {
    const [from, to] = [findBox(members, link.from), findBox(members, link.to)];
    if (from === undefined && to === undefined) return [];
    return [{ net: link.net, from, to, own: link.edge !== undefined, main: link.main }];
  });

/** Gives every box its column and its row. `boxes` are those of the phase that stand in columns. */
export const rowsOf = (node: SceneNode, boxes: Box[], links: readonly Link[], available: number): Rows => {
  const column = gridOf(node, boxes, links);
  const starts = cutColumns(widthsOf(column), available);
  const line = rising(
    node.line.flatMap((one) => findBox(boxes, one) ?? []),
    column,
  );
  const moved = pullBack(line, column, starts, available);
  const rowAt = (box: Box): number =>
    moved.get(box) ?? starts.findLastIndex((start) => start <= (column.get(box) ?? 0));
  const rowOf = new Map(boxes.map((box) => [box, rowAt(box)]));
  const rows = starts.map((start, row): RowInput => {
    const members = boxes.filter((box) => rowOf.get(box) === row);
    return {
      boxes: members,
      column: new Map(members.map((box) => [box, (column.get(box) ?? 0) - start])),
      links: linksIn(members, links),
      line: line.filter((box) => members.includes(box)),
      initial: findBox(members, node.initial),
    };
  });
  return { rows, rowOf };
};
