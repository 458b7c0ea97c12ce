import type { Heights } from "./heights.ts";
import type { Block, RowPlan } from "./lanes.ts";
import { stackBlocks } from "./stack.ts";
import { costOfGap } from "./tracks.ts";
import { routeNets, spanOf } from "./turns.ts";

const CROSSING = 45;
const BEND = 14;
const HEIGHT = 0.6;

/** What a reader pays for a stacking: long upright lines, crossings, bends, height. */
const costOf = (heights: Heights): number => {
  let cost = HEIGHT * (heights.bottom - heights.top);
  for (const gap of routeNets(heights).gaps.values()) {
    cost += CROSSING * costOfGap(gap);
    for (const turn of gap.turns) {
      const [from, to] = spanOf(turn);
      if (to - from > 1) cost += to - from + BEND;
    }
  }
  return cost;
};

/** Work allowed for the search: stackings tried, fewer where each takes longer, and by the share that `effort` leaves. */
const TRIALS = 900;
const BLOCKS_IN_ALL = 24_000;

const moved = (order: Block[], from: number, to: number): Block[] => {
  const rest = order.toSpliced(from, 1);
  const block = order[from];
  return block === undefined ? order : rest.toSpliced(to, 0, block);
};

/**
 * The stacking with the least cost that is found by moving one block after another to where it is best, starting from
 * the order of the document. The happy path stays first. The same level always gives the same answer.
 */
export const bestStacking = (plan: RowPlan, effort: number): Heights => {
  let order = [...plan.blocks];
  let best = stackBlocks(plan, order);
  let cost = costOf(best);
  let trials = 0;
  const allowed = effort * Math.min(TRIALS, Math.floor(BLOCKS_IN_ALL / order.length));
  for (let better = true; better && trials < allowed;) {
    better = false;
    for (let from = 1; from < order.length && trials < allowed; from++) {
      for (let to = 1; to < order.length && trials < allowed; to++) {
        if (to === from) continue;
        const candidate = moved(order, from, to);
        const heights = stackBlocks(plan, candidate);
        const itsCost = costOf(heights);
        trials++;
        if (itsCost >= cost - 1e-6) continue;
        order = candidate;
        best = heights;
        cost = itsCost;
        better = true;
      }
    }
  }
  return best;
};
