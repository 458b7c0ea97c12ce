import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { Rect } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { leavingOf, type VisibleEdge } from "./visible.ts";

/** From the top of a card to its first wire, and between wires at least. */
export const FIRST_OUT = 23;
const APART = 14;
/** Between a wire and the words of the next one below it. */
export const OUT_GAP = 10;

/** The heights at which the wires of one card leave it, by id, from the top. */
const outsFrom = (
  leaving: readonly VisibleEdge[],
  box: Rect,
  boxes: ReadonlyMap<StagePath, Rect>,
  language: Language,
): [string, number][] => {
  const middle = ({ to }: VisibleEdge): number => {
    const target = boxes.get(to);
    return target === undefined ? 0 : target.y + target.height / 2;
  };
  const sorted = leaving.toSorted((a, b) => middle(a) - middle(b));
  const wanted = sorted.map(({ edge }) => Math.max(APART, wireFace(edge, language).height + OUT_GAP));
  const total = wanted.slice(1).reduce((sum, one) => sum + one, 0);
  const room = Math.max(0, box.height - FIRST_OUT - 12);
  const shrink = total > room && total > 0 ? room / total : 1;
  let y = FIRST_OUT;
  return sorted.map(({ edge }, index) => {
    if (index > 0) y += (wanted[index] ?? APART) * shrink;
    return [edge.id, Math.round(y)];
  });
};

interface Found {
  language: Language;
  /** The card, and the cards to which its wires lead. */
  ends: readonly (Rect | undefined)[];
  outs: ReadonlyMap<string, number>;
}

const NONE: readonly VisibleEdge[] = [];
const known = new WeakMap<readonly VisibleEdge[], Found>();

/**
 * At which height a wire leaves its card, from the top: as far from the next as their words are high, where there is
 * room. Not found again as long as a card, its wires and where they lead are the very same.
 */
export const outOf = (
  { edge, from }: VisibleEdge,
  edges: readonly VisibleEdge[],
  boxes: ReadonlyMap<StagePath, Rect>,
  language: Language,
): number => {
  const leaving = leavingOf(edges).get(from) ?? NONE;
  const box = boxes.get(from);
  if (box === undefined) return FIRST_OUT;
  const before = known.get(leaving);
  const same =
    before?.language === language &&
    before.ends[0] === box &&
    leaving.every(({ to }, at) => before.ends[at + 1] === boxes.get(to));
  const found = same
    ? before
    : {
        language,
        ends: [box, ...leaving.map(({ to }) => boxes.get(to))],
        outs: new Map(outsFrom(leaving, box, boxes, language)),
      };
  if (!same) known.set(leaving, found);
  return found.outs.get(edge.id) ?? FIRST_OUT;
};
