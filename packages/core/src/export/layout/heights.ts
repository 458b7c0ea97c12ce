import type { Box, Ports } from "./box.ts";
import { laneFor, type Block, type RowPlan, type Net, type Source } from "./lanes.ts";

/** Heights on a level. Zero is the line of the happy path; a box stands so that its `main` is on its block's line. */
export interface Heights {
  plan: RowPlan;
  y: Map<Block, number>;
  ports: Map<Box, Ports>;
  top: number;
  bottom: number;
}

const topOf = ({ plan, y }: Heights, box: Box): number | undefined => {
  const block = plan.blockOf.get(box);
  const line = block === undefined ? undefined : y.get(block);
  return line === undefined ? undefined : line - box.main;
};

/** The upper edge of a box. */
export const boxTop = (heights: Heights, box: Box): number => topOf(heights, box) ?? 0;

/** Where a net leaves a place; nothing while that place has no height yet. */
export const sourceHeight = (heights: Heights, net: Net, source: Source): number | undefined => {
  if (typeof source.place === "string") {
    const lane = laneFor(net, -1);
    return lane === undefined ? undefined : heights.y.get(lane.block);
  }
  const top = topOf(heights, source.place);
  const port = heights.ports.get(source.place)?.at.get(source.port);
  return top === undefined || port === undefined ? undefined : top + port;
};

/** Where a net arrives; at the right edge, where its lane does. */
export const targetHeight = (heights: Heights, net: Net): number => {
  if (net.to !== "out") return boxTop(heights, net.to) + (net.to.inside.get(net.key) ?? net.to.main);
  const lane = net.lanes.find(({ last }) => last === net.column);
  return lane === undefined ? 0 : (heights.y.get(lane.block) ?? 0);
};
