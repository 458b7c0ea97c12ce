import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { CardFace } from "../cards/card-face.ts";
import type { Size } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { HISTORY_SIZE } from "./frame-sizes.ts";
import { FIRST_OUT, OUT_GAP } from "./outs.ts";
import type { Visible, VisibleEdge } from "./visible.ts";

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

/** The sizes of all that is not a container. */
export const cardSizes = (
  visible: Pick<Visible, "stages" | "edges">,
  faces: ReadonlyMap<StagePath, CardFace>,
  language: Language,
): Map<StagePath, Size> => {
  const leaving = Map.groupBy(visible.edges, ({ from }) => from);
  return new Map(
    visible.stages.flatMap(({ path, shape }): [StagePath, Size][] => {
      if (shape === "history") return [[path, { width: HISTORY_SIZE, height: HISTORY_SIZE }]];
      const face = faces.get(path);
      if (face === undefined) return [];
      const height = Math.max(face.height, heightForWires(leaving.get(path) ?? [], language));
      return [[path, { width: face.width, height }]];
    }),
  );
};
