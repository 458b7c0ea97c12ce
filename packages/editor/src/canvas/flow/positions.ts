import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { around, centerOf, overlaps, type Point, type Rect, type Size } from "../geometry.ts";
import { freeSpot } from "../next-step/free-spot.ts";
import { FRAME_HEAD, FRAME_PADDING } from "./frame-sizes.ts";
import type { Places } from "./placement.ts";
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
  /** Boxes that are the same now are the very same objects again. */
  earlier?: Places;
  /** What is remembered was seen in this very layout: what is larger now makes room for itself. */
  settled?: boolean;
}

/** Where a container stands on the canvas, and how far it was pushed there, and with it what is inside. */
interface Ground {
  origin: Point;
  pushed: Point;
}

const NOWHERE: Size = { width: 0, height: 0 };
const ORIGIN: Point = { x: 0, y: 0 };
const NONE: ReadonlyMap<StagePath, Rect> = new Map();

/** What is around the places of all that is inside, as remembered. */
const cornerOf = (inside: readonly StageNode[], remembered: Remembered): Rect | undefined =>
  around(inside.flatMap(({ id }) => remembered.get(id) ?? []));

const within = (outer: Point, { x, y }: Point): Point => ({ x: x - outer.x, y: y - outer.y });
const outward = (outer: Point, { x, y }: Point): Point => ({ x: x + outer.x, y: y + outer.y });

const boxAt = ({ x, y }: Point, { width, height }: Size, earlier: Rect | undefined): Rect =>
  earlier !== undefined && earlier.x === x && earlier.y === y && earlier.width === width && earlier.height === height
    ? earlier
    : { x, y, width, height };

/** What is pushed on may push on in its turn, so many times for each of what stands beside each other. */
const MOST_PUSHES = 8;

/**
 * How far something has to go that stood below or right of what takes more room now, or has been pushed on itself: as far
 * as it stood from it. Nothing when it is not covered.
 */
const pushFor = (was: Rect, now: Rect, stood: Rect, box: Rect): Point | undefined => {
  if (!overlaps(now, box)) return undefined;
  const { x, y } = centerOf(stood);
  const [bottom, right] = [was.y + was.height, was.x + was.width];
  if (y >= bottom) return { x: 0, y: now.y + now.height + Math.max(0, stood.y - bottom) - box.y };
  if (x >= right) return { x: now.x + now.width + Math.max(0, stood.x - right) - box.x, y: 0 };
  return undefined;
};

/**
 * Where everything stands: where it was put by hand, else where it was last seen, else beside what leads to it.
 * Containers are as large as what is inside asks for. What has grown pushes on what it would cover, unless somebody put it
 * there.
 */
export const positionsOf = ({ visible, sizes, remembered, waiting = false, earlier, settled = false }: Plan) => {
  const boxes = new Map<StagePath, Rect>();
  const absolute = new Map<StagePath, Rect>();
  const before: Places = earlier ?? { boxes: NONE, absolute: NONE };
  const childrenOf = Map.groupBy(visible.stages, ({ parent }) => parent);

  const put = ({ path }: StageNode, at: Point, onCanvas: Point, size: Size): void => {
    boxes.set(path, boxAt(at, size, before.boxes.get(path)));
    absolute.set(path, boxAt(onCanvas, size, before.absolute.get(path)));
  };

  /** Where a card stands within what is around it, as far as that was ever said or seen. */
  const knownPlace = (node: StageNode, { origin, pushed }: Ground): Point | undefined => {
    if (isPlaced(node)) return { x: node.ui.x ?? 0, y: node.ui.y ?? 0 };
    const seen = (at: Point): Point => within(origin, outward(pushed, at));
    const known = remembered.get(node.id);
    if (known !== undefined) return seen(known);
    if (!isFrame(node)) return undefined;
    const corner = cornerOf(childrenOf.get(node.path) ?? [], remembered);
    return corner && seen({ x: corner.x - FRAME_PADDING, y: corner.y - FRAME_HEAD - 16 });
  };

  const boxesOf = (nodes: readonly StageNode[]): Rect[] => {
    const found: Rect[] = [];
    for (const { path } of nodes) {
      const box = boxes.get(path);
      if (box !== undefined) found.push(box);
    }
    return found;
  };

  /** What has grown since it was last seen. */
  const grownFrom = (node: StageNode, { pushed }: Ground): Rect | undefined => {
    const [seen, now] = [settled ? remembered.get(node.id) : undefined, absolute.get(node.path)];
    const isLarger = seen !== undefined && now !== undefined && (now.width > seen.width || now.height > seen.height);
    return isLarger ? { ...seen, ...outward(pushed, seen) } : undefined;
  };

  const makeRoom = (inside: readonly StageNode[], ground: Ground): void => {
    const spreads = inside.filter((node) => grownFrom(node, ground) !== undefined);
    if (spreads.length === 0) return;
    const stood = new Map(inside.map((node) => [node, grownFrom(node, ground) ?? absolute.get(node.path)]));
    for (const [count, spread] of spreads.entries()) {
      if (count > inside.length * MOST_PUSHES) return;
      for (const node of inside) {
        const [was, now] = [stood.get(spread), absolute.get(spread.path)];
        const [begun, at, box] = [stood.get(node), boxes.get(node.path), absolute.get(node.path)];
        if (node === spread || isPlaced(node) || !was || !now || !begun || !at || !box) continue;
        const by = pushFor(was, now, begun, box);
        if (by === undefined) continue;
        const to = outward(by, box);
        const pushed = within(begun, outward(ground.pushed, to));
        put(node, outward(by, at), to, sizeOf(node, { origin: to, pushed }));
        spreads.push(node);
      }
    }
  };

  const lay = (parent: StagePath, ground: Ground): Size => {
    const { origin, pushed } = ground;
    const inside = childrenOf.get(parent) ?? [];
    // What is pushed on is laid out once more.
    for (const { path } of inside) boxes.delete(path);
    const late: StageNode[] = [];
    for (const node of inside) {
      const at = knownPlace(node, ground);
      if (at === undefined) {
        late.push(node);
        continue;
      }
      const onCanvas = outward(origin, at);
      put(node, at, onCanvas, sizeOf(node, { origin: onCanvas, pushed }));
    }
    for (const node of waiting ? [] : late) {
      const size = sizeOf(node, ground);
      const taken = boxesOf(inside);
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
      const onCanvas = outward(origin, spot);
      // What is inside a container stands with it.
      put(node, spot, onCanvas, isFrame(node) ? sizeOf(node, { origin: onCanvas, pushed }) : size);
    }
    makeRoom(inside, ground);
    const bounds = around(boxesOf(inside));
    if (bounds === undefined) return NOWHERE;
    return { width: bounds.x + bounds.width + FRAME_PADDING, height: bounds.y + bounds.height + FRAME_PADDING };
  };

  const top = (parent: StagePath): number => (parent === PROGRAM ? 0 : FRAME_HEAD + 16);

  const sizeOf = (node: StageNode, ground: Ground): Size => {
    if (!isFrame(node)) return sizes.get(node.path) ?? NOWHERE;
    const content = lay(node.path, ground);
    const known = remembered.get(node.id);
    return {
      width: Math.max(content.width, node.ui.w ?? known?.width ?? 0, 160),
      height: Math.max(content.height, node.ui.h ?? known?.height ?? 0, FRAME_HEAD + 40),
    };
  };

  lay(PROGRAM, { origin: ORIGIN, pushed: ORIGIN });
  return { boxes, absolute };
};
