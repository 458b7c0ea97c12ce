import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { Rect } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import type { VisibleEdge } from "./visible.ts";

/** From the top of a card to its first wire, and between wires at least. */
export const FIRST_OUT = 23;
const APART = 14;
/** Between a wire and the words of the next one below it. */
export const OUT_GAP = 10;

/** The heights at which wires leave their cards, from the top: as far apart as their words are high, where there is room. */
export const outsOf = (
  edges: readonly VisibleEdge[],
  boxes: ReadonlyMap<StagePath, Rect>,
  language: Language,
): Map<string, number> => {
  const outs = new Map<string, number>();
  const middle = ({ to }: VisibleEdge): number => {
    const target = boxes.get(to);
    return target === undefined ? 0 : target.y + target.height / 2;
  };
  for (const [from, leaving] of Map.groupBy(edges, (edge) => edge.from)) {
    const box = boxes.get(from);
    if (box === undefined) continue;
    const sorted = leaving.toSorted((a, b) => middle(a) - middle(b));
    const wanted = sorted.map(({ edge }) => Math.max(APART, wireFace(edge, language).height + OUT_GAP));
    const total = wanted.slice(1).reduce((sum, one) => sum + one, 0);
    const room = Math.max(0, box.height - FIRST_OUT - 12);
    const shrink = total > room && total > 0 ? room / total : 1;
    let y = FIRST_OUT;
    for (const [index, { edge }] of sorted.entries()) {
      if (index > 0) y += (wanted[index] ?? APART) * shrink;
      outs.set(edge.id, Math.round(y));
    }
  }
  return outs;
};
