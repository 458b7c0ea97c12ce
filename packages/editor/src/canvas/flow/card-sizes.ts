import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { CardFace } from "../cards/card-face.ts";
import type { Size } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { HISTORY_SIZE } from "./frame-sizes.ts";
import { FIRST_OUT, OUT_GAP } from "./outs.ts";
import { leavingOf, type Visible, type VisibleEdge } from "./visible.ts";

const HISTORY: Size = { width: HISTORY_SIZE, height: HISTORY_SIZE };
/** Below the last wire that leaves a card. */
const BELOW_LAST = 10;

/** How high a card has to be so that the words of all wires that leave it stand above each other beside it. */
const heightForWires = (leaving: readonly VisibleEdge[], language: Language): number => {
  const words = new Map<StagePath, number>();
  for (const { edge, from, to } of leaving) {
    if (from !== to) words.set(to, (words.get(to) ?? 0) + wireFace(edge, language).height);
  }
  const heights = [...words.values()];
  // The words of the first wire stand above it, and so beside the top of the card.
  const below = heights.reduce((sum, height) => sum + height + OUT_GAP, 0) - Math.min(...heights) - OUT_GAP;
  return heights.length === 0 ? 0 : FIRST_OUT + below + BELOW_LAST;
};

/** Found once for all that leaves a card, as long as it is the same. */
const known = new WeakMap<readonly VisibleEdge[], { language: Language; height: number }>();

/** How high cards have to be for what leaves them, where something does. */
export const heightsForWires = (edges: readonly VisibleEdge[], language: Language): Map<StagePath, number> => {
  const heightOf = (leaving: readonly VisibleEdge[]): number => {
    const before = known.get(leaving);
    if (before?.language === language) return before.height;
    const height = heightForWires(leaving, language);
    known.set(leaving, { language, height });
    return height;
  };
  const heights = new Map<StagePath, number>();
  for (const [path, leaving] of leavingOf(edges)) heights.set(path, heightOf(leaving));
  return heights;
};

/** The sizes of all that is not a container. */
export const cardSizes = (
  visible: Pick<Visible, "stages" | "edges">,
  faces: ReadonlyMap<StagePath, CardFace>,
  language: Language,
  heights: ReadonlyMap<StagePath, number> = heightsForWires(visible.edges, language),
): Map<StagePath, Size> => {
  const sizes = new Map<StagePath, Size>();
  for (const { path, shape } of visible.stages) {
    const face = shape === "history" ? HISTORY : faces.get(path);
    if (face === undefined) continue;
    const height = Math.max(face.height, heights.get(path) ?? 0);
    sizes.set(path, height === face.height ? face : { width: face.width, height });
  }
  return sizes;
};
