import { groupsOf } from "./breakdown.ts";
import { contributionsOf, type Contribution } from "./contributions.ts";
import { monthAt } from "./months.ts";
import { observe, type Observation } from "./observe.ts";
import type { ImpactPlan } from "./plan.ts";
import type { Run } from "./run.ts";
import { addLength } from "./spread.ts";
import { addSums, addTo, type Sums } from "./sums.ts";

/**
 * Running sums over runs: plain JSON, to be kept, added to, and put together with `addTally`. A tally belongs to the plan
 * that filled it: same definition, same period, same breakdowns.
 */
export type Tally = Sums;

export const emptyTally = (): Tally => ({});

/** Adds a tally of other runs of the same plan to `tally`, which is changed and returned. */
export const addTally = (tally: Tally, other: Tally): Tally => addSums(tally, other);

/** Sums of amounts are kept in whole ten-thousandths, so that adding is exact and its order does not matter. */
export const AMOUNT_SCALE = 10_000;

const addContribution = (tally: Tally, path: string[], one: Contribution, times: number): void => {
  if (one.length !== undefined) return addLength(tally, path, one.length, times);
  addTo(tally, [...path, "n"], times);
  if (one.hit === true) addTo(tally, [...path, "hits"], times);
  if (one.amount !== undefined) addTo(tally, [...path, "amount"], Math.round(one.amount * AMOUNT_SCALE) * times);
};

const addIndicators = (plan: ImpactPlan, tally: Tally, run: Run, seen: Observation, times: number): void => {
  for (const { id, indicator, breakdowns } of plan.indicators) {
    const { counted, unknown } = contributionsOf(plan, indicator.measure, run, seen);
    addTo(tally, ["indicators", id, "unknown"], unknown * times);
    for (const one of counted) {
      addContribution(tally, ["indicators", id, "all"], one, times);
      for (const by of breakdowns) {
        for (const group of groupsOf(plan, by, run, one.at, seen.end?.outcome)) {
          addContribution(tally, ["indicators", id, "by", by, group], one, times);
        }
      }
    }
  }
};

const addFunnel = (plan: ImpactPlan, tally: Tally, seen: Observation, times: number): void => {
  if (!plan.covers(seen.started.at)) return;
  addTo(tally, ["started"], times);
  addTo(tally, ["months", monthAt(seen.started.at, plan.timeZone), "started"], times);
  let former = true;
  for (const { id } of plan.steps) {
    const reached = seen.entered.has(id);
    if (reached) addTo(tally, ["funnel", id, "reached"], times);
    if (reached && former) addTo(tally, ["funnel", id, "both"], times);
    former = reached;
  }
};

const addStays = (plan: ImpactPlan, tally: Tally, seen: Observation, times: number): void => {
  for (const { stage, from, to } of seen.stays) {
    if (to !== undefined && plan.covers(to)) addLength(tally, ["stays", stage], to - from, times);
    const within = plan.beforeEnd(from) && (to === undefined || !plan.beforeEnd(to));
    if (within) addTo(tally, ["stays", stage, "inside"], times);
  }
};

const addMoves = (plan: ImpactPlan, tally: Tally, seen: Observation, times: number): void => {
  for (const { from, to, at } of seen.flows) {
    if (plan.covers(at)) addTo(tally, ["flows", from ?? "", to], times);
  }
  const { end } = seen;
  if (end?.exit === undefined || !plan.covers(end.at)) return;
  addTo(tally, ["months", monthAt(end.at, plan.timeZone), "ended"], times);
  addTo(tally, ["exits", end.exit, "n"], times);
  if (end.reason !== undefined) addTo(tally, ["exits", end.exit, "reasons", end.reason], times);
};

const add = (plan: ImpactPlan, tally: Tally, run: Run, times: number): Tally => {
  const seen = observe(plan.outline, run);
  addIndicators(plan, tally, run, seen, times);
  addFunnel(plan, tally, seen, times);
  addStays(plan, tally, seen, times);
  addMoves(plan, tally, seen, times);
  return tally;
};

/** Adds a run to the tally, which is changed and returned. The run is not kept. */
export const accumulate = (plan: ImpactPlan, tally: Tally, run: Run): Tally => add(plan, tally, run, 1);

/**
 * Takes a run away again, exactly as it was when it was added: before adding it with a longer journal, or with facts
 * that changed. The tally is changed and returned.
 */
export const retract = (plan: ImpactPlan, tally: Tally, run: Run): Tally => add(plan, tally, run, -1);
