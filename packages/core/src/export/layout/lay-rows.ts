import { assembleRows, type Placed } from "./assemble-rows.ts";
import type { Box } from "./box.ts";
import { placeEnds } from "./ends.ts";
import { layRow, type Laid } from "./lay-row.ts";
import { leavingOf, type Leaving } from "./leaving.ts";
import type { Link } from "./level.ts";
import { rowsOf } from "./rows.ts";
import type { SceneNode } from "./scene.ts";
import { CARD_MARGIN } from "./sizes.ts";

/** Free space between two rows, without the lines that run between them. */
const ROW_GAP = 26;
const CORRIDOR = 14;

/** What there is for a phase: width in pixels, and the share of the usual work that may go into a good order. */
export interface Room {
  available: number;
  effort: number;
}

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

/**
 * Lays a phase, or the whole program, in rows no wider than `available`: lines that lead on to another row leave at the
 * right, run back between the rows and come in again at the left. `ends` stand in a column of their own at the right.
 */
export const layRows = (
  node: SceneNode,
  boxes: Box[],
  ends: Box[],
  links: readonly Link[],
  { available, effort }: Room,
): Laid => {
  const { rows, rowOf } = rowsOf(node, boxes, links, available);
  const laid = rows.map((row) => layRow(row, effort));
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
  return assembleRows({ placed, height, leaving, outside, mainIns, ends: placeEnds(ends, leaving) });
};
