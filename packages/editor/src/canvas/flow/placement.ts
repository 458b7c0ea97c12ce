import { parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Point, Rect } from "../geometry.ts";

/** The way of a transition, and where its words stand. */
export interface PlacedWire {
  points: readonly Point[];
  label: Rect | undefined;
}

/** Where all that has a size stands. */
export interface Places {
  /** Within the stage around it, as the document keeps positions. */
  boxes: ReadonlyMap<StagePath, Rect>;
  /** On the whole canvas. */
  absolute: ReadonlyMap<StagePath, Rect>;
}

/** Where everything is. */
export interface Placement {
  boxes: Places["boxes"];
  /** By id of the transition; on the whole canvas. */
  wires: ReadonlyMap<string, PlacedWire>;
}

/** The boxes on the whole canvas. */
export const absoluteBoxes = (boxes: ReadonlyMap<StagePath, Rect>): Map<StagePath, Rect> => {
  const absolute = new Map<StagePath, Rect>();
  const find = (path: StagePath): Rect | undefined => {
    const known = absolute.get(path);
    if (known !== undefined) return known;
    const box = boxes.get(path);
    if (box === undefined) return undefined;
    const parent = parentPath(path);
    const outer = parent === undefined || parent === PROGRAM ? undefined : find(parent);
    const found = { ...box, x: box.x + (outer?.x ?? 0), y: box.y + (outer?.y ?? 0) };
    absolute.set(path, found);
    return found;
  };
  for (const path of boxes.keys()) find(path);
  return absolute;
};
