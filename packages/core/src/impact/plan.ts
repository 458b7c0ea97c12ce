import { toMilliseconds } from "../calendar/zone.ts";
import type { Field, Rule } from "../definition/catalog.ts";
import type { Indicator } from "../definition/impact.ts";
import { isExit, outlineOf, type Outline, type Stage } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { happySteps } from "../export/happy-path.ts";

/**
 * The time that is looked at: instants, `from` included, `to` excluded; a bound that is absent is open. What falls in it:
 * - an indicator counts a run when the moment it counts falls in it. `count`: the run's first such moment. `share`: the
 *   first `among`; whether the run also has `of` is asked of its whole journal. `duration`: the moment it ends.
 *   `sum`: the moment at which an amount was recorded; for a field, the start of the run.
 * - the funnel follows the runs that started in it, whenever they reached a stage.
 * - time in stage counts the stays that ended in it; `inside` are those who are inside at its end (or now).
 * - flows and exits count the moves made in it.
 * Two periods that touch therefore add up to the whole, `inside` apart.
 */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

export interface ImpactOptions {
  period?: Period;
  /** Breakdowns of every indicator besides its own: a field id, or `site`, `cohort`, `ageBand`, `outcome`. */
  by?: readonly string[];
}

interface IndicatorPlan {
  id: string;
  indicator: Indicator;
  breakdowns: string[];
}

/** What has to be counted for a program, prepared once for many runs. */
export interface ImpactPlan {
  outline: Outline;
  fields: Record<string, Field>;
  rules: Record<string, Rule>;
  timeZone: string;
  period: Period;
  indicators: IndicatorPlan[];
  /** Stages of the funnel, in order. */
  steps: Stage[];
  exits: Stage[];
  /** Is this instant (milliseconds) in the period? */
  covers: (at: number) => boolean;
  /** Is it before the end of the period? */
  beforeEnd: (at: number) => boolean;
}

/** Prepares a program's indicators for counting. The definition must have parsed; the period's instants must be valid. */
export const planImpact = (definition: Definition, options: ImpactOptions = {}): ImpactPlan => {
  const { meta } = definition;
  const outline = outlineOf(definition);
  const period = options.period ?? {};
  const from = period.from === undefined ? -Infinity : toMilliseconds(period.from);
  const to = period.to === undefined ? Infinity : toMilliseconds(period.to);
  return {
    outline,
    fields: meta.fields ?? {},
    rules: meta.rules ?? {},
    timeZone: meta.timeZone ?? "Europe/Paris",
    period,
    indicators: Object.entries(meta.indicators ?? {}).map(([id, indicator]) => ({
      id,
      indicator,
      breakdowns: [...new Set([...(indicator.breakdown ?? []), ...(options.by ?? [])])],
    })),
    steps: happySteps(outline),
    exits: outline.all.filter(isExit),
    covers: (at) => from <= at && at < to,
    beforeEnd: (at) => at < to,
  };
};
