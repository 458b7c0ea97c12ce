import type { Impact } from "@parcours/core";
import { array, assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { protectFigures, withheldAmong } from "./small-cells.ts";

const counts = array(nat(60), { minLength: 1, maxLength: 8 });
const sizes = integer({ min: 5, max: 12 });

test("no small count is shown, and none can be told from the others and their total", () => {
  assert(
    property(counts, sizes, (among, smallest) => {
      const withheld = withheldAmong(among, smallest);
      const small = among.flatMap((count, index) => (count > 0 && count < smallest ? [index] : []));
      expect([...withheld]).toEqual(expect.arrayContaining(small));
      if (withheld.size === 0) return;
      const hidden = [...withheld].map((index) => among[index]!);
      const rest = among.filter((count, index) => count > 0 && !withheld.has(index));
      // Everything is withheld, or what is withheld is several groups of enough people together.
      expect(rest.length === 0 || (hidden.length > 1 && hidden.reduce((a, b) => a + b, 0) >= smallest)).toBe(true);
    }),
  );
});

const figures = (n: number, hits: number, groups: number[]): Impact => ({
  period: { from: null, to: null },
  started: n,
  indicators: [
    {
      id: "share",
      title: "Share",
      value: n === 0 ? null : (100 * hits) / n,
      measure: "share",
      target: 50,
      better: "higher",
      met: n === 0 ? null : (100 * hits) / n >= 50,
      n,
      unknown: 1,
      breakdown: [
        {
          by: "city",
          title: { fr: "Ville", en: "City" },
          groups: groups.map((size, index) => ({
            key: `k${index}`,
            known: true,
            title: { fr: "x", en: "x" },
            value: size === 0 ? null : 50,
            n: size,
          })),
        },
      ],
      counting: { fr: "x", en: "x" },
      tags: [],
    },
  ],
  funnel: [{ stage: "a", title: "A", kind: "stage", reached: n, ofFormer: 100, ofStarted: 100 }],
  stages: [{ stage: "a", title: "A", kind: "stage", stays: n, inside: 1, medianDays: 3.25, meanDays: 4, p90Days: 9 }],
  flows: [{ from: null, to: "a", count: n }],
  exits: [{ stage: "z", title: "Z", runs: n, reasons: [{ code: "moved", title: "Moved", runs: 1 }] }],
  months: [
    { month: "2026-01", started: n, ended: 1 },
    { month: "2026-02", started: hits, ended: 0 },
  ],
});
const measures = { share: { measure: { share: { of: {}, who: {} } } as never } };
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

test("two questions that differ by one person have the same answer, or differ by a whole step", () => {
  assert(
    property(integer({ min: 0, max: 300 }), sizes, (n, smallest) => {
      const shown = protectFigures(figures(n, 0, []), measures, smallest);
      const more = protectFigures(figures(n + 1, 0, []), measures, smallest);
      for (const one of [shown, more])
        for (const count of [one.started, one.funnel[0]!.reached, one.flows[0]!.count, one.exits[0]!.runs])
          expect(count === null || count % smallest === 0).toBe(true);
      const steps = [shown, more].map(({ started }) => (started ?? 0) / smallest);
      expect([steps.every(Number.isInteger), steps[1]! - steps[0]! <= 1]).toEqual([true, true]);
    }),
  );
});

test("a share that rests on few people, on either side of it, is withheld", () => {
  const share = (n: number, hits: number) => protectFigures(figures(n, hits, []), measures, 5).indicators[0]!.value;
  expect([share(4, 2), share(20, 2), share(20, 18), share(20, 10), share(20, 0)]).toEqual([null, null, null, 50, 0]);
});

test("a small program shows no figure but zeros", () => {
  const shown = protectFigures(figures(3, 1, [2, 1]), measures, 5);
  const { protected: _, ...rest } = shown;
  // The target is the program's own, not a figure.
  expect(numbersIn(rest).every((number) => number === 0 || number === 50)).toBe(true);
  expect(shown.indicators[0]?.met).toBeNull();
  expect(shown.protected).toEqual({ smallest: 5 });
});

test("a small group takes the next larger one with it", () => {
  const { groups } = protectFigures(figures(60, 30, [40, 17, 3]), measures, 5).indicators[0]!.breakdown[0]!;
  expect(groups.map(({ n }) => n)).toEqual([40, null, null]);
});
