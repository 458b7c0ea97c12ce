import type { Position } from "../../commands/stages/move-stages.ts";
import type { StagePath } from "../../graph/address.ts";
import { isPlaced } from "../flow/positions.ts";
import type { Visible } from "../flow/visible.ts";
import type { Point, Rect } from "../geometry.ts";

/**
 * The positions to write when somebody puts a card somewhere: the new one, and with the first of them all others as
 * they are seen, so that the picture is found again as it was left.
 */
export const positionsToKeep = (
  visible: Visible,
  boxes: ReadonlyMap<StagePath, Rect>,
  moved: ReadonlyMap<StagePath, Point>,
): Position[] =>
  visible.stages.flatMap((node): Position[] => {
    const box = boxes.get(node.path);
    const to = moved.get(node.path);
    if (to !== undefined) return [{ path: node.path, x: Math.round(to.x), y: Math.round(to.y) }];
    if (box === undefined || isPlaced(node)) return [];
    return [{ path: node.path, x: Math.round(box.x), y: Math.round(box.y) }];
  });
