import { parentPath, type StagePath } from "../../graph/address.ts";
import { say } from "../../may/sentence.ts";

/** A card as it stands on the canvas: pixels within what is around it. */
export interface PlacedBox {
  path: StagePath;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Cards can be lined up with one another when they stand in the same phase. */
export const sameAround = (boxes: readonly PlacedBox[], least: number) => {
  if (boxes.length < least) {
    return say(`Choisissez au moins ${least} étapes.`, `Choose at least ${least} stages.`);
  }
  return new Set(boxes.map(({ path }) => parentPath(path))).size > 1
    ? say("Ces étapes ne sont pas dans la même phase.", "These stages are not in the same phase.")
    : null;
};
