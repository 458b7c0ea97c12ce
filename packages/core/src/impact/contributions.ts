import { toInstant } from "../calendar/zone.ts";
import type { Measure } from "../definition/impact.ts";
import { evaluate } from "../rules/evaluate.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import { lengthsBetween, occurrencesOf } from "./moments.ts";
import type { Observation } from "./observe.ts";
import type { ImpactPlan } from "./plan.ts";
import type { Run } from "./run.ts";

/** What one run adds to an indicator, at an instant (milliseconds). */
export interface Contribution {
  at: number;
  /** For a share: the run also has what is asked of it. */
  hit?: boolean;
  /** For a duration: milliseconds. */
  length?: number;
  /** For a sum. */
  amount?: number;
}

/** Contributions that count, and how many do not because a fact is missing. */
export interface Counted {
  counted: Contribution[];
  unknown: number;
}

const scopeOf = (plan: ImpactPlan, run: Run, at: number) => ({
  fields: plan.fields,
  timeZone: plan.timeZone,
  now: toInstant(at),
  context: run.context,
});

const amountsOf = (plan: ImpactPlan, of: { measure: string } | { field: string }, run: Run, seen: Observation) => {
  if ("measure" in of) {
    const recorded = seen.measures.filter(({ measure }) => measure === of.measure);
    return { counted: recorded.map(({ at, value }) => ({ at, amount: value })), unknown: 0 };
  }
  const { at } = seen.started;
  const fact = resolveFact(of.field, scopeOf(plan, run, at));
  if (typeof fact === "number") return { counted: [{ at, amount: fact }], unknown: 0 };
  return { counted: [], unknown: plan.covers(at) ? 1 : 0 };
};

const rawContributions = (plan: ImpactPlan, measure: Measure, run: Run, seen: Observation): Counted => {
  if ("count" in measure) {
    return { counted: occurrencesOf(measure.count, seen).slice(0, 1), unknown: 0 };
  }
  if ("share" in measure) {
    const hit = occurrencesOf(measure.share.of, seen).length > 0;
    const among = occurrencesOf(measure.share.among, seen).slice(0, 1);
    return { counted: among.map(({ at }) => ({ at, hit })), unknown: 0 };
  }
  if ("duration" in measure) {
    return { counted: lengthsBetween(measure.duration.from, measure.duration.to, seen), unknown: 0 };
  }
  return amountsOf(plan, measure.sum, run, seen);
};

/**
 * What a run adds to a measure in the plan's period. With `where`, only what happened while the rule was true on the
 * facts known now counts, dates taken at the counted moment; where the rule cannot be answered, it is not counted and
 * told as unknown.
 */
export const contributionsOf = (plan: ImpactPlan, measure: Measure, run: Run, seen: Observation): Counted => {
  const { counted, unknown } = rawContributions(plan, measure, run, seen);
  const inPeriod = counted.filter(({ at }) => plan.covers(at));
  const rule = measure.where === undefined ? undefined : plan.rules[measure.where]?.rule;
  if (measure.where === undefined) return { counted: inPeriod, unknown };
  if (rule === undefined) return { counted: [], unknown: unknown + inPeriod.length };
  const answered = inPeriod.map((one) => ({ one, truth: evaluate(rule, scopeOf(plan, run, one.at)).result }));
  return {
    counted: answered.filter(({ truth }) => truth === "true").map(({ one }) => one),
    unknown: unknown + answered.filter(({ truth }) => truth === "unknown").length,
  };
};
