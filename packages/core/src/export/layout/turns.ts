import { sourceHeight, targetHeight, type Heights } from "./heights.ts";
import { laneFor, type Lane, type Net, type Source } from "./lanes.ts";

/** An upright piece of a net in a gap between two columns, where its lines turn from one height to another. */
export interface Turn {
  /** Tells the turns of a gap apart. */
  key: string;
  /** Heights of the lines that meet it from the left and from the right. */
  left: number[];
  right: number[];
}

/** A gap: its turns, and the lines that run straight through. */
export interface Gap {
  turns: Turn[];
  passing: number[];
}

/** From the highest to the lowest line that meets the turn. */
export const spanOf = ({ left, right }: Turn): [number, number] => [
  Math.min(...left, ...right),
  Math.max(...left, ...right),
];

/** Where the way of one source turns: it starts at `height`, joins `lane` if there is one, and arrives at `target`. */
export interface Way {
  net: Net;
  source: Source;
  height: number;
  lane: Lane | undefined;
  line: number;
  target: number;
  /** In the gap behind the source; nothing when the way begins on its lane. */
  join: Turn | undefined;
  /** In the gap before the target; nothing when the lane itself reaches it. */
  arrive: Turn | undefined;
}

export interface Routing {
  /** By the column on the left of the gap, from -1 on. */
  gaps: Map<number, Gap>;
  ways: Way[];
}

/** One turn for each lane that is joined in a gap, and one where the net turns to its target. */
const turnKey = (net: Net, lane: Lane | undefined): string =>
  lane === undefined ? net.key : `${net.key} ${net.lanes.indexOf(lane)}`;

const addOnce = (heights: number[], height: number): void => {
  if (!heights.includes(height)) heights.push(height);
};

/** Lays the ways of all nets through the gaps. */
export const routeNets = (heights: Heights): Routing => {
  const { plan } = heights;
  const gaps = new Map<number, Gap>();
  for (let gap = -1; gap < Math.max(plan.columns, 1); gap++) gaps.set(gap, { turns: [], passing: [] });
  const turnIn = (column: number, net: Net, lane: Lane | undefined): Turn => {
    const turns = gaps.get(column)?.turns ?? [];
    const key = turnKey(net, lane);
    const known = turns.find((turn) => turn.key === key);
    if (known !== undefined) return known;
    const turn: Turn = { key, left: [], right: [] };
    turns.push(turn);
    return turn;
  };
  const joinLane = (source: Source, net: Net, lane: Lane, height: number, line: number): Turn => {
    const turn = turnIn(source.column, net, lane);
    addOnce(turn.left, height);
    if (lane.back || lane.first <= source.column) addOnce(turn.left, line);
    if (!lane.back || lane.last > source.column) addOnce(turn.right, line);
    return turn;
  };
  const arriveAt = (net: Net, lane: Lane | undefined, height: number, target: number): Turn | undefined => {
    if (lane !== undefined && !lane.back && lane.last >= net.column) return undefined;
    const turn = turnIn(net.column - 1, net, undefined);
    addOnce(lane?.back === true ? turn.right : turn.left, height);
    addOnce(turn.right, target);
    return turn;
  };
  const ways = plan.nets.flatMap((net) => {
    const target = targetHeight(heights, net);
    return net.sources.flatMap((source): Way[] => {
      const height = sourceHeight(heights, net, source);
      if (height === undefined) return [];
      const lane = laneFor(net, source.column);
      const line = lane === undefined ? height : (heights.y.get(lane.block) ?? 0);
      const onLane = lane === undefined || (source.column === -1 && lane.first === -1);
      const join = onLane ? undefined : joinLane(source, net, lane, height, line);
      return [{ net, source, height, lane, line, target, join, arrive: arriveAt(net, lane, line, target) }];
    });
  });
  for (const net of plan.nets) {
    for (const lane of net.lanes) {
      for (let column = lane.first; column < lane.last; column++) {
        const gap = gaps.get(column);
        const joined = gap?.turns.some((turn) => turn.key === turnKey(net, lane));
        if (joined === false) gap?.passing.push(heights.y.get(lane.block) ?? 0);
      }
    }
  }
  return { gaps, ways };
};
