import { PROGRAM, type StagePath } from "../../graph/address.ts";
import { keepPlaced } from "../../layout/keep-placed.ts";
import type { LayoutEngine } from "../../layout/layout.ts";
import { ANYTIME } from "../../layout/request-of.ts";
import { workerEngine } from "../../layout/worker-engine.ts";
import type { Point, Rect } from "../geometry.ts";
import { drawnRequest, type LayoutQuestion } from "./drawn-request.ts";
import { absoluteBoxes } from "./placement.ts";
import { isPlaced } from "./positions.ts";
import { roughLayout } from "./rough-layout.ts";
import type { KnownWay } from "./ways.ts";

/** What the layout found, on the whole canvas. */
export interface Layout {
  boxes: ReadonlyMap<StagePath, Rect>;
  ways: ReadonlyMap<string, KnownWay>;
}

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
export const findLayout = async (question: LayoutQuestion): Promise<Layout> => {
  const { graph, visible, sizes } = question;
  const request = drawnRequest(question);
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
