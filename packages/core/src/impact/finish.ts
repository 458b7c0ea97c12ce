import type { Indicator, Measure } from "../definition/impact.ts";
import type { Bilingual } from "../definition/problem.ts";
import type { StageKind, State } from "../definition/states.ts";
import type { Text } from "../definition/text.ts";
import { AMOUNT_SCALE, type Tally } from "./accumulate.ts";
import { breakdownTitle, compareGroups, groupName, type GroupName } from "./breakdown.ts";
import { type Better, betterOf, goalMet } from "./goal.ts";
import { finishMonths, type MonthFigure } from "./months.ts";
import type { ImpactPlan } from "./plan.ts";
import { statisticOf } from "./spread.ts";
import { branchAt, numberAt, type Sums } from "./sums.ts";
import { countingWords } from "./wording.ts";

/** A group of a breakdown with its figure. */
export interface GroupFigure extends GroupName {
  value: number | null;
  n: number;
}

/** An indicator with its figure. */
export interface IndicatorFigure {
  id: string;
  title: Text;
  description?: Text;
  /** What kind of figure it is. */
  measure: "count" | "share" | "duration" | "sum";
  /**
   * Counts and sums are 0 when there are none. Shares are percentages. Shares of none and durations that nobody has
   * finished are null: not known is not zero.
   */
  value: number | null;
  /** As declared; for durations the unit in which `value` is told, for shares `percent` when none is declared. */
  unit?: string;
  target: number | null;
  /** Whether the target is to be reached (`higher`) or not to be exceeded (`lower`). */
  better: Better;
  /** Whether the value meets the target; null without a target or a value. */
  met: boolean | null;
  /** On how many cases the value rests: runs counted, runs the share is of, times finished, amounts recorded. */
  n: number;
  /** Cases left out because a missing fact leaves it open whether they count. */
  unknown: number;
  breakdown: { by: string; title: Bilingual; groups: GroupFigure[] }[];
  counting: Bilingual;
  tags: string[];
}

/** A step of the funnel, which follows the runs that started in the period. */
export interface FunnelStep {
  stage: string;
  title: Text;
  kind: StageKind;
  /** The phase it lies in. */
  phase?: string;
  /** Runs that reached it at least once. */
  reached: number;
  /** Percentage of the runs that reached the step before (for the first: that started) that also reached this one. */
  ofFormer: number | null;
  /** Percentage of the runs that started. */
  ofStarted: number | null;
}

/** Time in a stage or phase, in days, over the stays that ended in the period. Every pass is a stay of its own. */
export interface StageTime {
  stage: string;
  title: Text;
  kind: StageKind;
  phase?: string;
  stays: number;
  inside: number;
  medianDays: number | null;
  meanDays: number | null;
  p90Days: number | null;
}

/** Runs that ended in an exit in the period, and the reasons given. */
export interface ExitFigure {
  stage: string;
  title: Text;
  outcome?: string;
  runs: number;
  reasons: { code: string; title: Text; runs: number }[];
}

export interface Impact {
  period: { from: string | null; to: string | null };
  /** Runs that started in the period. */
  started: number;
  indicators: IndicatorFigure[];
  funnel: FunnelStep[];
  stages: StageTime[];
  /** Moves from stage to stage (a parallel phase counts as one place); `from` is null for the start. */
  flows: { from: string | null; to: string; count: number }[];
  exits: ExitFigure[];
  /** Month by month, in the program's time zone. */
  months: MonthFigure[];
}

const HOURS_PER = { hour: 1, day: 24, week: 168, month: 730.5, year: 8766 } as const;
type TimeUnit = keyof typeof HOURS_PER;

const timeUnit = (unit: string | undefined): TimeUnit => {
  const singular = unit?.toLowerCase().replace(/s$/, "") ?? "";
  return Object.hasOwn(HOURS_PER, singular) ? (singular as TimeUnit) : "day";
};

/** Two decimals: more would claim a precision that the histogram of hours does not have. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const percent = (part: number, whole: number): number | null => (whole > 0 ? rounded((100 * part) / whole) : null);

const inUnit = (hours: number | null, unit: TimeUnit): number | null =>
  hours === null ? null : rounded(hours / HOURS_PER[unit]);

const valueOf = (indicator: Indicator, cell: Sums): number | null => {
  const { measure } = indicator;
  if ("count" in measure) return numberAt(cell, "n");
  if ("share" in measure) return percent(numberAt(cell, "hits"), numberAt(cell, "n"));
  if ("duration" in measure) return inUnit(statisticOf(cell, measure.statistic), timeUnit(indicator.unit));
  return numberAt(cell, "amount") / AMOUNT_SCALE;
};

const unitOf = (measure: Measure, unit: string | undefined): string | undefined => {
  if ("duration" in measure) return timeUnit(unit);
  return unit ?? ("share" in measure ? "percent" : undefined);
};

const kindOf = (measure: Measure): IndicatorFigure["measure"] => {
  if ("count" in measure) return "count";
  if ("share" in measure) return "share";
  return "duration" in measure ? "duration" : "sum";
};

const groupsIn = (plan: ImpactPlan, indicator: Indicator, by: string, groups: Sums): GroupFigure[] =>
  Object.entries(groups)
    .flatMap(([stored, cell]) =>
      typeof cell === "number"
        ? []
        : [{ ...groupName(plan, by, stored), value: valueOf(indicator, cell), n: numberAt(cell, "n") }],
    )
    .toSorted(compareGroups(plan, by));

const finishIndicators = (plan: ImpactPlan, tally: Tally): IndicatorFigure[] =>
  plan.indicators.map(({ id, indicator, breakdowns }) => {
    const cell = branchAt(tally, "indicators", id, "all");
    const unit = unitOf(indicator.measure, indicator.unit);
    const value = valueOf(indicator, cell);
    const better = betterOf(indicator);
    const target = indicator.target ?? null;
    return {
      id,
      title: indicator.title,
      ...(indicator.description === undefined ? {} : { description: indicator.description }),
      measure: kindOf(indicator.measure),
      value,
      ...(unit === undefined ? {} : { unit }),
      target,
      better,
      met: goalMet(value, target, better),
      n: numberAt(cell, "n"),
      unknown: numberAt(tally, "indicators", id, "unknown"),
      breakdown: breakdowns.map((by) => ({
        by,
        title: breakdownTitle(plan, by),
        groups: groupsIn(plan, indicator, by, branchAt(tally, "indicators", id, "by", by)),
      })),
      counting: countingWords(plan, indicator),
      tags: indicator.tags ?? [],
    };
  });

const nameOf = (stage: ImpactPlan["steps"][number]) => ({
  stage: stage.id,
  title: stage.state.meta?.title ?? stage.id,
  kind: stage.state.meta?.kind ?? ("stage" as const),
  ...(stage.parent === undefined ? {} : { phase: stage.parent.id }),
});

const finishFunnel = (plan: ImpactPlan, tally: Tally): FunnelStep[] => {
  const started = numberAt(tally, "started");
  let former = started;
  return plan.steps.map((stage) => {
    const reached = numberAt(tally, "funnel", stage.id, "reached");
    const both = numberAt(tally, "funnel", stage.id, "both");
    const step = { ...nameOf(stage), reached, ofFormer: percent(both, former), ofStarted: percent(reached, started) };
    former = reached;
    return step;
  });
};

const finishStages = (plan: ImpactPlan, tally: Tally): StageTime[] =>
  plan.outline.all
    .filter((stage) => stage.state.type !== "history" && !plan.exits.includes(stage))
    .map((stage) => {
      const cell = branchAt(tally, "stays", stage.id);
      return {
        ...nameOf(stage),
        stays: numberAt(cell, "n"),
        inside: numberAt(cell, "inside"),
        medianDays: inUnit(statisticOf(cell, "median"), "day"),
        meanDays: inUnit(statisticOf(cell, "mean"), "day"),
        p90Days: inUnit(statisticOf(cell, "p90"), "day"),
      };
    });

const finishFlows = (tally: Tally): Impact["flows"] =>
  Object.entries(branchAt(tally, "flows"))
    .flatMap(([from, targets]) =>
      typeof targets === "number"
        ? []
        : Object.entries(targets).map(([to, count]) => ({ from: from || null, to, count: Number(count) })),
    )
    .toSorted((a, b) => b.count - a.count || compare(a.from ?? "", b.from ?? "") || compare(a.to, b.to));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const reasonTitle = (state: State, code: string): Text =>
  state.meta?.reasons?.find((reason) => reason.value === code)?.title ?? code;

const finishExits = (plan: ImpactPlan, tally: Tally): Impact["exits"] =>
  plan.exits.map(({ id, state }) => ({
    stage: id,
    title: state.meta?.title ?? id,
    ...(state.meta?.outcome === undefined ? {} : { outcome: state.meta.outcome }),
    runs: numberAt(tally, "exits", id, "n"),
    reasons: Object.entries(branchAt(tally, "exits", id, "reasons"))
      .map(([code, runs]) => ({ code, title: reasonTitle(state, code), runs: Number(runs) }))
      .toSorted((a, b) => b.runs - a.runs || compare(a.code, b.code)),
  }));

/** The figures of a tally. Reads only what was counted; the same tally always gives the same answer. */
export const finishTally = (plan: ImpactPlan, tally: Tally): Impact => ({
  period: { from: plan.period.from ?? null, to: plan.period.to ?? null },
  started: numberAt(tally, "started"),
  indicators: finishIndicators(plan, tally),
  funnel: finishFunnel(plan, tally),
  stages: finishStages(plan, tally),
  flows: finishFlows(tally),
  exits: finishExits(plan, tally),
  months: finishMonths(tally),
});
