import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { around, type Rect, type Size } from "../geometry.ts";
import { freeSpot } from "../next-step/free-spot.ts";
import { FRAME_HEAD, FRAME_PADDING } from "./frame-sizes.ts";
import { isFrame, type Visible } from "./visible.ts";

/** Where cards stood when they were last seen, on the whole canvas, by id of the stage: ids survive all edits. */
export type Remembered = ReadonlyMap<string, Rect>;

/** True for a card that was put somewhere by hand. */
export const isPlaced = ({ ui }: StageNode): boolean => ui.x !== undefined && ui.y !== undefined;

interface Plan {
  visible: Visible;
  sizes: ReadonlyMap<StagePath, Size>;
  remembered: Remembered;
  /** A layout is on its way: what has no place yet is not shown until it is there. */
  waiting?: boolean;
}

const NOWHERE: Size = { width: 0, height: 0 };

/** What is around the places of all that is inside, as remembered. */
const cornerOf = (inside: readonly StageNode[], remembered: Remembered): Rect | undefined =>
  around(inside.flatMap(({ id }) => remembered.get(id) ?? []));

/**
 * Where everything stands, within what is around it: where it was put by hand, else where it was last seen, else beside
 * what leads to it. Containers are as large as what is inside asks for.
 */
export const positionsOf = ({ visible, sizes, remembered, waiting = false }: Plan): Map<StagePath, Rect> => {
  const boxes = new Map<StagePath, Rect>();
  const childrenOf = Map.groupBy(visible.stages, ({ parent }) => parent);

  const remembersAt = (node: StageNode, origin: { x: number; y: number }): { x: number; y: number } | undefined => {
    const known = remembered.get(node.id);
    if (known !== undefined) return { x: known.x - origin.x, y: known.y - origin.y };
    if (!isFrame(node)) return undefined;
    const corner = cornerOf(childrenOf.get(node.path) ?? [], remembered);
    return corner === undefined
      ? undefined
      : { x: corner.x - FRAME_PADDING - origin.x, y: corner.y - FRAME_HEAD - 16 - origin.y };
  };

  const lay = (parent: StagePath, origin: { x: number; y: number }): Size => {
    const inside = childrenOf.get(parent) ?? [];
    const late: StageNode[] = [];
    for (const node of inside) {
      const at = isPlaced(node) ? { x: node.ui.x ?? 0, y: node.ui.y ?? 0 } : remembersAt(node, origin);
      if (at === undefined) {
        late.push(node);
        continue;
      }
      boxes.set(node.path, { ...at, ...sizeOf(node, { x: origin.x + at.x, y: origin.y + at.y }) });
    }
    for (const node of waiting ? [] : late) {
      const size = isFrame(node) ? sizeOf(node, origin) : (sizes.get(node.path) ?? NOWHERE);
      const taken = inside.flatMap(({ path }) => boxes.get(path) ?? []);
      const source = visible.edges.find(({ from, to }) => to === node.path && boxes.has(from) && from !== to)?.from;
      const beside = source === undefined ? undefined : boxes.get(source);
      const isHere = source !== undefined && inside.some(({ path }) => path === source);
      const below = around(taken);
      const spot =
        beside !== undefined && isHere
          ? freeSpot(beside, size, taken)
          : {
              x: FRAME_PADDING + (parent === PROGRAM ? 0 : 16),
              y: below === undefined ? top(parent) : below.y + below.height + 40,
            };
      boxes.set(node.path, {
        ...spot,
        ...(isFrame(node) ? sizeOf(node, { x: origin.x + spot.x, y: origin.y + spot.y }) : size),
      });
    }
    const bounds = around(inside.flatMap(({ path }) => boxes.get(path) ?? []));
    if (bounds === undefined) return NOWHERE;
    return { width: bounds.x + bounds.width + FRAME_PADDING, height: bounds.y + bounds.height + FRAME_PADDING };
  };

  const top = (parent: StagePath): number => (parent === PROGRAM ? 0 : FRAME_HEAD + 16);

  const sizeOf = (node: StageNode, at: { x: number; y: number }): Size => {
    if (!isFrame(node)) return sizes.get(node.path) ?? NOWHERE;
    const content = lay(node.path, at);
    const known = remembered.get(node.id);
    return {
      width: Math.max(content.width, node.ui.w ?? known?.width ?? 0, 160),
      height: Math.max(content.height, node.ui.h ?? known?.height ?? 0, FRAME_HEAD + 40),
    };
  };

  lay(PROGRAM, { x: 0, y: 0 });
  return boxes;
};
