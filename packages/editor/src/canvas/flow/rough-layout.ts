import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { snapped, type Rect, type Size } from "../geometry.ts";
import { FRAME_HEAD, FRAME_PADDING } from "./frame-sizes.ts";
import { isFrame, type Visible } from "./visible.ts";

const COLUMN_GAP = 168;
const ROW_GAP = 40;

/** In which column a stage stands: as many steps from the beginning as the shortest way takes; exits come last. */
const columnsOf = (visible: Visible, parent: StagePath, inside: readonly StageNode[]): StageNode[][] => {
  const isHere = new Set(inside.map(({ path }) => path));
  const within = (path: StagePath): StagePath | undefined => {
    for (const here of isHere) if (path === here || path.startsWith(`${here}/`)) return here;
    return undefined;
  };
  const next = new Map<StagePath, StagePath[]>();
  for (const { from, to } of visible.edges) {
    const [a, b] = [within(from), within(to)];
    if (a !== undefined && b !== undefined && a !== b) next.set(a, [...(next.get(a) ?? []), b]);
  }
  const first = inside.find(({ initial }) => initial) ?? inside[0];
  const steps = new Map<StagePath, number>(first === undefined ? [] : [[first.path, 0]]);
  for (const [path, step] of steps) for (const to of next.get(path) ?? []) if (!steps.has(to)) steps.set(to, step + 1);
  const furthest = Math.max(0, ...steps.values());
  const columns: StageNode[][] = [];
  for (const node of inside) {
    const column = parent === PROGRAM && node.exit !== undefined ? furthest + 1 : (steps.get(node.path) ?? 0);
    (columns[column] ??= []).push(node);
  }
  return [...columns].map((column) => column ?? []);
};

/**
 * Puts every stage somewhere without overlaps: in columns along the way. At once, for the moment before the real layout
 * is there, and where it cannot be had.
 */
export const roughLayout = (
  graph: Graph,
  visible: Visible,
  sizes: ReadonlyMap<StagePath, Size>,
): Map<StagePath, Rect> => {
  const boxes = new Map<StagePath, Rect>();
  const childrenOf = Map.groupBy(visible.stages, ({ parent }) => parent);
  const lay = (parent: StagePath): Size => {
    const inside = childrenOf.get(parent) ?? [];
    const sized = new Map(
      inside.map((node) => [
        node.path,
        isFrame(node) ? lay(node.path) : (sizes.get(node.path) ?? { width: 0, height: 0 }),
      ]),
    );
    const regions = graph.byPath.get(parent)?.shape === "parallel";
    const columns = regions ? [[...inside]] : columnsOf(visible, parent, inside);
    const top = parent === PROGRAM ? 0 : FRAME_HEAD;
    let x = FRAME_PADDING + 16;
    let bottom = top;
    for (const column of columns) {
      let y = top + (regions ? 0 : 16);
      let widest = 0;
      for (const { path } of column) {
        const size = sized.get(path) ?? { width: 0, height: 0 };
        boxes.set(path, { x: snapped(x), y: snapped(y), ...size });
        y += size.height + ROW_GAP;
        widest = Math.max(widest, size.width);
      }
      bottom = Math.max(bottom, y - ROW_GAP);
      x += widest + COLUMN_GAP;
    }
    return { width: snapped(x - COLUMN_GAP + FRAME_PADDING), height: snapped(bottom + FRAME_PADDING) };
  };
  lay(PROGRAM);
  return boxes;
};
