import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../definition/outline.ts";
import { accumulate, addTally, emptyTally, retract } from "./accumulate.ts";
import { finishTally } from "./finish.ts";
import { planImpact, type Period } from "./plan.ts";
import type { Run } from "./run.ts";
import { runOf, sampleProgram } from "../testing/sample-runs.ts";

const OUTCOMES = ["completed", "declined", "expired"] as const;
const definition = sampleProgram({
  active: { title: "a", measure: { count: { reached: "active" } }, breakdown: ["site", "ageBand", "availability"] },
  young: { title: "y", measure: { count: { started: true }, where: "minor" }, breakdown: ["outcome"] },
  share: { title: "s", measure: { share: { of: { exit: true }, among: { entered: "interview" } } } },
  wait: {
    title: "w",
    measure: { duration: { from: { entered: "charter" }, to: { left: "charter" } }, statistic: "p90" },
    breakdown: ["birthDate"],
  },
  again: { title: "g", measure: { duration: { from: { event: "e" }, to: { event: "e" } }, statistic: "mean" } },
  hours: { title: "h", measure: { sum: { measure: "hours" } }, breakdown: ["cohort"] },
});

const stageIds = outlineOf(definition).all.map((stage) => stage.id);
const instant = fc
  .integer({ min: 0, max: 2 * 365 * 24 * 60 })
  .map((m) => new Date(Date.UTC(2025, 0, 1, 0, m)).toISOString());
const stages = fc.uniqueArray(fc.constantFrom(...stageIds), { maxLength: 3 });
const entry = fc.record({
  at: instant,
  event: fc.constantFrom("e", "accept", "leave"),
  left: stages,
  entered: stages,
  measures: fc.array(
    fc.record({ measure: fc.constant("hours"), value: fc.double({ min: -50, max: 50, noNaN: true }) }),
    {
      maxLength: 2,
    },
  ),
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Journals that no machine would write: the laws hold for them too. */
const anyRun: fc.Arbitrary<Run> = fc
  .record({
    entries: fc.array(entry, { minLength: 1, maxLength: 8 }),
    outcome: maybe(fc.constantFrom(...OUTCOMES)),
    site: maybe(fc.constantFrom("lyon", "__proto__", "?")),
    cohort: maybe(fc.constantFrom("2025", "")),
    birthDate: maybe(fc.constantFrom("1960-02-29", "2009-03-01", "not a date", "2025-13-40", "2030-01-01")),
    availability: maybe(fc.subarray(["evening", "weekend"])),
  })
  .map(({ entries, outcome, availability, ...about }) => {
    const journal = entries.map((one, i) =>
      outcome !== undefined && i === entries.length - 1 ? { ...one, outcome } : one,
    );
    const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
    return runOf(journal, {
      ...given,
      person: about.birthDate === undefined ? {} : { birthDate: about.birthDate },
      data: availability === undefined ? {} : { availability },
    });
  });

const runs = fc.array(anyRun, { maxLength: 8 });
const anyPeriod: fc.Arbitrary<Period> = fc.record({ from: maybe(instant), to: maybe(instant) });

const tallyOf = (all: Run[], period: Period = {}) => {
  const plan = planImpact(definition, { period });
  return { plan, tally: all.reduce((tally, run) => accumulate(plan, tally, run), emptyTally()) };
};

describe("laws of the sums", () => {
  it("adding the sums of two halves gives the sums of the whole", () => {
    fc.assert(
      fc.property(runs, runs, anyPeriod, (a, b, period) => {
        const whole = tallyOf([...a, ...b], period).tally;
        const other = tallyOf(b, period).tally;
        const before = structuredClone(other);
        expect(addTally(tallyOf(a, period).tally, other)).toEqual(whole);
        expect(other).toEqual(before);
      }),
    );
  });

  it("the order of the runs does not matter", () => {
    fc.assert(
      fc.property(runs, (all) => {
        expect(tallyOf(all.toReversed()).tally).toEqual(tallyOf(all).tally);
      }),
    );
  });

  it("taking a run away undoes adding it", () => {
    fc.assert(
      fc.property(runs, anyRun, anyPeriod, (all, run, period) => {
        const { plan, tally } = tallyOf(all, period);
        const before = structuredClone(tally);
        expect(retract(plan, accumulate(plan, tally, run), run)).toEqual(before);
      }),
    );
  });

  it("two periods that touch add up to the whole, who is inside apart", () => {
    fc.assert(
      fc.property(runs, instant, (all, cut) => {
        const early = tallyOf(all, { to: cut }).tally;
        const late = tallyOf(all, { from: cut }).tally;
        const { tally: whole, plan } = tallyOf(all);
        const told = (tally: typeof whole) => {
          const { stages: times, period: _period, ...rest } = finishTally(plan, tally);
          return { ...rest, times: times.map(({ inside: _inside, ...time }) => time) };
        };
        expect(told(addTally(early, late))).toEqual(told(whole));
      }),
    );
  });

  it("sums survive JSON, and runs are not changed", () => {
    fc.assert(
      fc.property(runs, (all) => {
        const before = structuredClone(all);
        const { plan, tally } = tallyOf(all);
        const stored = JSON.parse(JSON.stringify(tally)) as typeof tally;
        expect(finishTally(plan, stored)).toEqual(finishTally(plan, tally));
        expect(all).toEqual(before);
      }),
    );
  });

  it("shares lie between 0 and 100 and groups of one value each add up to the whole", () => {
    fc.assert(
      fc.property(runs, (all) => {
        const { plan, tally } = tallyOf(all);
        const impact = finishTally(plan, tally);
        const shares = [
          ...impact.funnel.flatMap((s) => [s.ofFormer, s.ofStarted]),
          impact.indicators[2]?.value ?? null,
        ];
        expect(shares.filter((share) => share !== null && (share < 0 || share > 100))).toEqual([]);
        const [active] = impact.indicators;
        for (const { by, groups } of active?.breakdown ?? []) {
          if (by === "availability") continue;
          expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(active?.n);
        }
      }),
    );
  });
});
