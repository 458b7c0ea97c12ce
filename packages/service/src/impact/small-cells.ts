import { goalMet, type Impact, type Indicator } from "@parcours/core";

/** A figure that may be withheld: null. */
type Shown<T> = T extends number
  ? T | null
  : T extends (infer I)[]
    ? Shown<I>[]
    : T extends object
      ? { [K in keyof T]: Shown<T[K]> }
      : T;

/** Figures as they are shown to whoever may know of no single person. */
export type ProtectedImpact = Shown<Impact> & { protected: { smallest: number } };

/** Fewer people than may be shown, but not nobody: that nobody did something tells of no single person. */
const isSmall = (count: number, smallest: number): boolean => count > 0 && count < smallest;

/**
 * Counts that add up to a total that is shown beside them. Small ones are withheld, and others with them until those
 * withheld cannot be told from the total: never one alone, and never fewer people together than may be shown.
 */
export const withheldAmong = (counts: readonly number[], smallest: number): ReadonlySet<number> => {
  const withheld = new Set(counts.flatMap((count, index) => (isSmall(count, smallest) ? [index] : [])));
  if (withheld.size === 0) return withheld;
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !withheld.has(index))
    .toSorted((a, b) => a.count - b.count);
  const together = (): number => [...withheld].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  for (const { index } of others) {
    if (withheld.size > 1 && together() >= smallest) break;
    withheld.add(index);
  }
  return withheld;
};

/**
 * A count in steps of the smallest one shown, so that two questions that differ by one person have the same answer.
 */
const inSteps = (count: number, smallest: number): number | null =>
  isSmall(count, smallest) ? null : Math.round(count / smallest) * smallest;

const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.min(100, Math.round((100 * part) / whole));

const SIGNIFICANT = 2;
const roughly = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(SIGNIFICANT));

interface Figure {
  value: number | null;
  n: number;
}

type Measure = Indicator["measure"];

/** Whether so few people are on one side of the figure that it tells of them. */
const tellsOfFew = ({ value, n }: Figure, measure: Measure, smallest: number): boolean => {
  if (isSmall(n, smallest)) return true;
  if (!("share" in measure) || value === null) return false;
  const hits = Math.round((value * n) / 100);
  return isSmall(hits, smallest) || isSmall(n - hits, smallest);
};

const figureOf = (
  { value, n }: Figure,
  measure: Measure,
  smallest: number,
): { value: number | null; n: number | null } => {
  const shownN = inSteps(n, smallest);
  if (value === null || tellsOfFew({ value, n }, measure, smallest)) return { value: null, n: shownN };
  if ("count" in measure) return { value: shownN, n: shownN };
  if ("share" in measure)
    return { value: percent(inSteps(Math.round((value * n) / 100), smallest), shownN), n: shownN };
  return { value: roughly(value), n: shownN };
};

const protectIndicator = (
  indicator: Impact["indicators"][number],
  measure: Measure,
  smallest: number,
): ProtectedImpact["indicators"][number] => {
  const shown = figureOf(indicator, measure, smallest);
  return {
    ...indicator,
    ...shown,
    // Of the figure that is shown: whether the exact one meets a target would tell more of it.
    met: goalMet(shown.value, indicator.target, indicator.better),
    unknown: inSteps(indicator.unknown, smallest),
    breakdown: indicator.breakdown.map(({ groups, ...breakdown }) => {
      // A group that tells of few counts as a small one: what it withholds must not follow from the others.
      const told = groups.map((group) =>
        tellsOfFew(group, measure, smallest) ? Math.min(group.n, smallest - 1) : group.n,
      );
      const withheld = withheldAmong(told, smallest);
      return {
        ...breakdown,
        groups: groups.map((group, index) =>
          withheld.has(index)
            ? { ...group, value: null, n: null }
            : { ...group, ...figureOf(group, measure, smallest) },
        ),
      };
    }),
  };
};

const protectExits = (exits: Impact["exits"], smallest: number): ProtectedImpact["exits"] => {
  const withheld = withheldAmong(
    exits.map(({ runs }) => runs),
    smallest,
  );
  return exits.map(({ reasons, ...exit }, index) => {
    const hidden = withheldAmong(
      reasons.map(({ runs }) => runs),
      smallest,
    );
    const none = withheld.has(index);
    return {
      ...exit,
      runs: none ? null : inSteps(exit.runs, smallest),
      reasons: reasons.map((reason, at) => ({
        ...reason,
        runs: none || hidden.has(at) ? null : inSteps(reason.runs, smallest),
      })),
    };
  });
};

const protectFunnel = (impact: Impact, smallest: number): ProtectedImpact["funnel"] => {
  const started = inSteps(impact.started, smallest);
  let former = started;
  return impact.funnel.map((step) => {
    const reached = inSteps(step.reached, smallest);
    const shown = { ...step, reached, ofFormer: percent(reached, former), ofStarted: percent(reached, started) };
    former = reached;
    return shown;
  });
};

const protectMonths = (months: Impact["months"], smallest: number): ProtectedImpact["months"] => {
  const started = withheldAmong(
    months.map((month) => month.started),
    smallest,
  );
  const ended = withheldAmong(
    months.map((month) => month.ended),
    smallest,
  );
  return months.map((month, index) => ({
    month: month.month,
    started: started.has(index) ? null : inSteps(month.started, smallest),
    ended: ended.has(index) ? null : inSteps(month.ended, smallest),
  }));
};

const protectStages = (stages: Impact["stages"], smallest: number): ProtectedImpact["stages"] =>
  stages.map((stage) => {
    const few = isSmall(stage.stays, smallest);
    const days = (value: number | null): number | null => (few ? null : roughly(value));
    return {
      ...stage,
      stays: inSteps(stage.stays, smallest),
      inside: inSteps(stage.inside, smallest),
      medianDays: days(stage.medianDays),
      meanDays: days(stage.meanDays),
      p90Days: days(stage.p90Days),
    };
  });

/**
 * The figures without anything that tells of fewer than `smallest` people, directly, by what is left out, or by the
 * difference between two questions: small counts are withheld, others rounded to steps of `smallest`.
 */
export const protectFigures = (
  impact: Impact,
  indicators: Readonly<Record<string, Pick<Indicator, "measure">>>,
  smallest: number,
): ProtectedImpact => ({
  period: impact.period,
  protected: { smallest },
  started: inSteps(impact.started, smallest),
  indicators: impact.indicators.flatMap((indicator) => {
    const measure = indicators[indicator.id]?.measure;
    return measure === undefined ? [] : [protectIndicator(indicator, measure, smallest)];
  }),
  funnel: protectFunnel(impact, smallest),
  stages: protectStages(impact.stages, smallest),
  flows: impact.flows.map((flow) => ({ ...flow, count: inSteps(flow.count, smallest) })),
  exits: protectExits(impact.exits, smallest),
  months: protectMonths(impact.months, smallest),
});
