import { parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Rect } from "../geometry.ts";
import { centerOf } from "../geometry.ts";
import type { Visible } from "../flow/visible.ts";

export type Direction = "right" | "left" | "up" | "down";

/** The nearest card above or below: cards of the same phase first, straight before slanting. */
const nearest = (
  from: StagePath,
  direction: "up" | "down",
  boxes: ReadonlyMap<StagePath, Rect>,
): StagePath | undefined => {
  const box = boxes.get(from);
  if (box === undefined) return undefined;
  const here = centerOf(box);
  let best: { path: StagePath; far: number } | undefined;
  for (const [path, other] of boxes) {
    if (path === from || path === PROGRAM || path.startsWith(`${from}/`) || from.startsWith(`${path}/`)) continue;
    const there = centerOf(other);
    const ahead = direction === "down" ? there.y - here.y : here.y - there.y;
    if (ahead <= 4) continue;
    const apart = parentPath(path) === parentPath(from) ? 0 : 400;
    const far = ahead + 2 * Math.abs(there.x - here.x) + apart;
    if (best === undefined || far < best.far) best = { path, far };
  }
  return best?.path;
};

/** Where an arrow key leads from a stage: along its transitions to the right and to the left, else to what lies there. */
export const neighbor = (
  from: StagePath,
  direction: Direction,
  visible: Visible,
  boxes: ReadonlyMap<StagePath, Rect>,
): StagePath | undefined => {
  if (direction === "up" || direction === "down") return nearest(from, direction, boxes);
  const ways =
    direction === "right"
      ? visible.edges.filter((edge) => edge.from === from && edge.to !== from).map(({ to }) => to)
      : visible.edges.filter((edge) => edge.to === from && edge.from !== from).map((edge) => edge.from);
  const x = boxes.get(from)?.x ?? 0;
  const isAhead = (path: StagePath): boolean => {
    const there = boxes.get(path)?.x ?? 0;
    return direction === "right" ? there > x : there < x;
  };
  const there = ways.filter((path) => path !== PROGRAM);
  const along = there.find(isAhead) ?? there[0];
  if (along !== undefined) return along;
  // Into a phase by its first stage, and out of it again.
  if (direction === "right") return visible.stages.find((node) => node.parent === from && node.initial)?.path;
  const around = parentPath(from);
  return around === PROGRAM ? undefined : around;
};
