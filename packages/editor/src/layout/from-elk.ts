import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { LayoutAnswer, Point, Rect, WireRoute } from "./layout.ts";

const rectOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect => ({ x, y, width, height });

/** What ELK answered: boxes within the box around them, wires on the whole canvas, all in their own direction. */
export const fromElk = (root: ElkNode, backward: ReadonlySet<string>): LayoutAnswer => {
  const boxes: Record<string, Rect> = {};
  const wires: Record<string, WireRoute> = {};
  const lay = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      boxes[child.id] = rectOf(child);
      lay(child);
    }
  };
  lay(root);
  for (const edge of root.edges ?? []) {
    const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]);
    const label = edge.labels?.[0];
    wires[edge.id] = {
      points: backward.has(edge.id) ? points.toReversed() : points,
      ...(label && { label: rectOf(label) }),
    };
  }
  return { boxes, wires };
};
