import { portsOf, type Box, type Exit, type Ports } from "./box.ts";
import { sourceHeight, type Heights } from "./heights.ts";
import { laneFor, type Block, type RowPlan, type Net } from "./lanes.ts";
import { CARD_MARGIN, LANE_MARGIN } from "./sizes.ts";

interface Extent {
  column: number;
  up: number;
  down: number;
}

const extentsOf = (block: Block, column: Map<Box, number>, ports: Map<Box, Ports>): Extent[] => [
  ...[...block.lines].map((at) => ({ column: at, up: LANE_MARGIN, down: LANE_MARGIN })),
  ...block.boxes.map((box) => {
    const { height, above } = ports.get(box) ?? { height: box.minHeight, above: 0 };
    return {
      column: column.get(box) ?? 0,
      up: box.main + Math.max(above, 0) + CARD_MARGIN,
      down: height - box.main + CARD_MARGIN,
    };
  }),
];

/** How far down inside its target a net arrives. */
const depthOf = (net: Net): number => (net.to === "out" ? 0 : (net.to.inside.get(net.key) ?? net.to.main));

/** The exits of a box from top to bottom: as the blocks that they lead to are stacked. */
const exitsInOrder = (plan: RowPlan, box: Box, rank: Map<Block, number>): Exit[] => {
  const column = plan.column.get(box) ?? 0;
  const ranked = box.exits.map((exit) => {
    const net = plan.nets.find((one) => one.key === exit.net);
    if (net === undefined) return { exit, first: 0, second: 0 };
    const block = laneFor(net, column)?.block ?? (net.to === "out" ? undefined : plan.blockOf.get(net.to));
    return { exit, first: block === undefined ? 0 : (rank.get(block) ?? 0), second: depthOf(net) };
  });
  return ranked.toSorted((a, b) => a.first - b.first || a.second - b.second).map(({ exit }) => exit);
};

/** How far a block may be moved down so that a line into it runs straight. */
const STRAIGHTEN = 140;

const isArrival = (net: Net, block: Block): boolean =>
  net.to !== "out" && net.key === net.to.node.key && block.boxes.includes(net.to);

/** The height at which a line into the block would run straight, near enough below `free`; else `free`. */
const straightened = (heights: Heights, block: Block, free: number): number => {
  const nets = heights.plan.nets.filter(
    (net) => isArrival(net, block) || net.lanes.some((lane) => lane.block === block),
  );
  const wish = nets
    .flatMap((net) => net.sources.map((source) => sourceHeight(heights, net, source)))
    .find((height) => height !== undefined && height >= free && height - free <= STRAIGHTEN);
  return wish ?? free;
};

/**
 * Stacks the blocks in the given order, each as high as what stands above it in its columns allows, or a little lower
 * where a line into it then runs straight. Whatever the order, nothing overlaps, and the happy path, which comes first,
 * is on top.
 */
export const stackBlocks = (plan: RowPlan, order: readonly Block[]): Heights => {
  const rank = new Map(order.map((block, index) => [block, index]));
  const ports = new Map(plan.boxes.map((box) => [box, portsOf(box, exitsInOrder(plan, box, rank))]));
  const heights: Heights = { plan, y: new Map(), ports, top: 0, bottom: 0 };
  const floors = new Map<number, number>();
  for (const block of order) {
    const extents = extentsOf(block, plan.column, ports);
    const up = Math.max(...extents.map((extent) => extent.up));
    const free = Math.max(...extents.map(({ column, up: need }) => (floors.get(column) ?? -Infinity) + need));
    // With nothing above it a block stands level with the top of the happy path.
    const line = block === order[0] ? 0 : straightened(heights, block, Math.max(free, heights.top + up));
    heights.y.set(block, line);
    for (const { column, up: above, down } of extents) {
      floors.set(column, line + down);
      heights.top = Math.min(heights.top, line - above);
      heights.bottom = Math.max(heights.bottom, line + down);
    }
  }
  return heights;
};
