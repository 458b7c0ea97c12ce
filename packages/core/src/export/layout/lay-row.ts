import type { Box } from "./box.ts";
import { emptyDrawing, place, type Drawing, type Point } from "./drawing.ts";
import { boxTop, type Heights } from "./heights.ts";
import { planLanes, type Net, type RowInput, type RowPlan } from "./lanes.ts";
import { bestStacking } from "./order.ts";
import { simplified } from "./simplify.ts";
import { portName } from "./port-name.ts";
import { CAPTION_GAP, CAPTION_LIFT, START_ROOM, TRACK, TRACK_AFTER, TRACK_BEFORE } from "./sizes.ts";
import { tracksOf } from "./tracks.ts";
import { routeNets, type Gap, type Routing, type Turn, type Way } from "./turns.ts";

/** Something laid out, with its upper left corner at the origin. */
export interface Laid {
  drawing: Drawing;
  /** The height at which one enters who comes to the whole: that of its first stage. */
  line: number;
  /** Where nets come in at the left edge and go out at the right edge. */
  ins: Map<string, number>;
  outs: Map<string, number>;
  /** Those of them that the happy path goes on along. */
  mainOuts: Set<string>;
}

/** Where the dot stands at which a phase begins. */
const START_X = 12;

interface Columns {
  /** Left edge of each column. */
  x: number[];
  width: number;
  turnX: Map<Turn, number>;
}

/** How far a box and the words on its exits reach. */
export const reachOf = (box: Box): number => {
  const widest = Math.max(0, ...box.exits.map((exit) => exit.width));
  return box.width + (widest > 0 ? CAPTION_GAP + widest : 0);
};

const placeColumns = (plan: RowPlan, gaps: Map<number, Gap>): Columns => {
  const turnX = new Map<Turn, number>();
  const x: number[] = [];
  // Only where the phase begins is room for the dot.
  let at = plan.nets.some((net) => net.sources.some(({ place: from }) => from === "start")) ? START_ROOM : 0;
  for (let column = -1; column < plan.columns; column++) {
    if (column >= 0) {
      x.push(at);
      const boxes = plan.boxes.filter((box) => plan.column.get(box) === column);
      at += Math.max(0, ...boxes.map(reachOf));
    }
    const gap = gaps.get(column) ?? { turns: [], passing: [] };
    const { track, count } = tracksOf(gap);
    for (const [turn, number] of track) turnX.set(turn, at + TRACK_BEFORE + number * TRACK);
    const used = gap.turns.length > 0 || gap.passing.length > 0 || column < plan.columns - 1;
    at += used ? TRACK_BEFORE + Math.max(0, count - 1) * TRACK + TRACK_AFTER : TRACK_AFTER;
  }
  return { x, width: at, turnX };
};

const xOf = ({ x }: Columns, plan: RowPlan, box: Box): number => x[plan.column.get(box) ?? 0] ?? 0;

const pointsOf = (way: Way, plan: RowPlan, columns: Columns): Point[] => {
  const { source, net } = way;
  const from =
    source.place === "in"
      ? 0
      : source.place === "start"
        ? START_X
        : xOf(columns, plan, source.place) + source.place.width;
  const to = net.to === "out" ? columns.width : xOf(columns, plan, net.to);
  const turn = (at: Turn | undefined, y: number, next: number): Point[] => {
    const x = at === undefined ? undefined : columns.turnX.get(at);
    return x === undefined
      ? []
      : [
          { x, y },
          { x, y: next },
        ];
  };
  return simplified([
    { x: from, y: way.height },
    ...turn(way.join, way.height, way.line),
    ...turn(way.arrive, way.line, way.target),
    { x: to, y: way.target },
  ]);
};

const drawTips = (net: Net, main: boolean, heights: Heights, columns: Columns, y: number): Drawing["tips"] => {
  if (net.to === "out") return [];
  const resume = net.key.endsWith("#resume");
  if (!resume && net.key !== net.to.node.key) return [];
  return [{ x: xOf(columns, heights.plan, net.to), y, main, resume }];
};

const drawBoxes = (drawing: Drawing, heights: Heights, columns: Columns): void => {
  const { plan } = heights;
  for (const box of plan.boxes) {
    const x = xOf(columns, plan, box);
    const top = boxTop(heights, box);
    const ports = heights.ports.get(box);
    place(drawing, box.draw(ports?.height ?? box.minHeight), x, top);
    for (const exit of box.exits) {
      const port = ports?.at.get(portName(exit.net, true));
      if (port === undefined) continue;
      drawing.exits.push({ key: box.node.key, net: exit.net, x: x + box.width, y: top + port });
      if (exit.words.length === 0) continue;
      const { words, width, clock } = exit;
      drawing.captions.push({ x: x + box.width + CAPTION_GAP, y: top + port - CAPTION_LIFT, words, width, clock });
    }
  }
};

const drawWays = (drawing: Drawing, heights: Heights, { ways }: Routing, columns: Columns): void => {
  for (const way of ways) {
    drawing.wires.push({ points: pointsOf(way, heights.plan, columns), net: way.net.key, main: way.source.main });
    if (way.source.place === "start") drawing.starts.push({ x: START_X, y: way.height });
  }
  for (const net of heights.plan.nets) {
    const arriving = ways.filter((way) => way.net === net);
    const [first] = arriving;
    const main = arriving.some((way) => way.source.main);
    if (first !== undefined) drawing.tips.push(...drawTips(net, main, heights, columns, first.target));
  }
};

/** Lays boxes in columns from left to right. */
export const layRow = (input: RowInput, effort: number): Laid => {
  const heights = bestStacking(planLanes(input), effort);
  const routing = routeNets(heights);
  const columns = placeColumns(heights.plan, routing.gaps);
  const raw = emptyDrawing();
  drawBoxes(raw, heights, columns);
  drawWays(raw, heights, routing, columns);
  const drawing = { ...emptyDrawing(), width: columns.width, height: heights.bottom - heights.top };
  place(drawing, raw, 0, -heights.top);
  const edgeHeights = (ways: Way[], heightOf: (way: Way) => number): Map<string, number> =>
    new Map(ways.map((way) => [way.net.key, heightOf(way) - heights.top]));
  return {
    drawing,
    line: (routing.ways.find((way) => way.source.place === "start")?.height ?? 0) - heights.top,
    ins: edgeHeights(
      routing.ways.filter((way) => way.source.place === "in"),
      (way) => way.height,
    ),
    outs: edgeHeights(
      routing.ways.filter((way) => way.net.to === "out"),
      (way) => way.target,
    ),
    mainOuts: new Set(routing.ways.filter((way) => way.net.to === "out" && way.source.main).map((way) => way.net.key)),
  };
};
