import type { Language } from "@parcours/core";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import { keepPlaced } from "../../layout/keep-placed.ts";
import type { LayoutEngine } from "../../layout/layout.ts";
import { ANYTIME, requestOf } from "../../layout/request-of.ts";
import { workerEngine } from "../../layout/worker-engine.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { ANYTIME_SIZE, FRAME_HEAD } from "./frame-sizes.ts";
import { absoluteBoxes } from "./placement.ts";
import { isPlaced } from "./positions.ts";
import { roughLayout } from "./rough-layout.ts";
import { isFrame, type Visible } from "./visible.ts";
import type { KnownWay } from "./ways.ts";

/** What the layout found, on the whole canvas. */
export interface Layout {
  boxes: ReadonlyMap<StagePath, Rect>;
  ways: ReadonlyMap<string, KnownWay>;
}

export interface LayoutQuestion {
  graph: Graph;
  visible: Visible;
  sizes: ReadonlyMap<StagePath, Size>;
  language: Language;
}

const LEAST_FRAME: Size = { width: 200, height: 96 };

/** One worker serves every editor of the page. */
let shared: LayoutEngine | undefined;
const engine = (): LayoutEngine => (shared ??= workerEngine().layOut);

/** Whole pixels, as the document keeps them: nothing then moves when places are written down. */
const whole = ({ x, y, width, height }: Rect): Rect => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.ceil(width),
  height: Math.ceil(height),
});

const pathOf = (id: string): StagePath => (id === ANYTIME ? PROGRAM : id);

/** Asks the layout worker; where it cannot be had, a rough layout stands in. */
export const findLayout = async ({ graph, visible, sizes, language }: LayoutQuestion): Promise<Layout> => {
  const request = requestOf({
    graph,
    stages: visible.stages,
    wires: visible.edges.map(({ edge, from, to }) => ({ id: edge.id, from, to })),
    isFrame,
    sizeOf: (node) => sizes.get(node.path) ?? LEAST_FRAME,
    labelOf: (id) => {
      const edge = graph.edgeById.get(id);
      return edge === undefined ? undefined : wireFace(edge, language);
    },
    anytime: ANYTIME_SIZE,
    head: FRAME_HEAD,
  });
  const placed = new Map(
    visible.stages
      .filter(isPlaced)
      .map((node): [string, Point] => [node.path, { x: node.ui.x ?? 0, y: node.ui.y ?? 0 }]),
  );
  try {
    const answer = keepPlaced(request, await engine()(request), placed);
    const boxes = absoluteBoxes(new Map(Object.entries(answer.boxes).map(([id, box]) => [pathOf(id), whole(box)])));
    const ways = visible.edges.flatMap(({ edge, from, to }): [string, KnownWay][] => {
      const route = answer.wires[edge.id];
      const [fromBox, toBox] = [boxes.get(from), boxes.get(to)];
      if (route === undefined || fromBox === undefined || toBox === undefined) return [];
      return [[edge.id, { points: route.points, label: route.label, from: fromBox, to: toBox }]];
    });
    return { boxes, ways: new Map(ways) };
  } catch {
    return { boxes: absoluteBoxes(roughLayout(graph, visible, sizes)), ways: new Map() };
  }
};
