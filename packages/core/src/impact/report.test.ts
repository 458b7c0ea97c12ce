import { describe, expect, it } from "vitest";
import type { Definition } from "../definition/schema.ts";
import { declinedRun, runOf, sampleProgram, welcomed, wentThrough } from "../testing/sample-runs.ts";
import { betterOf, goalMet } from "./goal.ts";
import { impactOf } from "./impact-of.ts";
import { monthAt } from "./months.ts";
import { quantityWords } from "./quantity.ts";
import { impactSentence } from "./sentence.ts";

type Indicators = NonNullable<Definition["meta"]["indicators"]>;

describe("goals", () => {
  const duration = { duration: { from: { started: true }, to: { exit: true } }, statistic: "median" } as const;
  const count = { count: { started: true } } as const;

  it("are reached or not exceeded, as the indicator says or as goes without saying", () => {
    expect(betterOf({ measure: duration, target: 30 })).toBe("lower");
    expect(betterOf({ measure: count, target: 0 })).toBe("lower");
    expect(betterOf({ measure: count, target: 40 })).toBe("higher");
    expect(betterOf({ measure: count, target: 40, better: "lower" })).toBe("lower");
    expect([goalMet(40, 40, "higher"), goalMet(41, 40, "lower")]).toEqual([true, false]);
    expect([goalMet(null, 40, "higher"), goalMet(3, null, "lower")]).toEqual([null, null]);
  });

  it("stand beside the figure", () => {
    const indicators: Indicators = {
      many: { title: "x", measure: count, target: 3 },
      rare: { title: "y", measure: { count: { outcome: "declined" } }, target: 1, better: "lower" },
    };
    const { indicators: found } = impactOf(sampleProgram(indicators), [runOf(welcomed), runOf(declinedRun)]);
    expect(found).toMatchObject([
      { value: 2, target: 3, better: "higher", met: false, measure: "count" },
      { value: 1, target: 1, better: "lower", met: true },
    ]);
  });
});

describe("months", () => {
  it("are those of the calendar on the wall", () => {
    const at = Date.parse("2026-03-31T22:30:00Z");
    expect([monthAt(at, "Europe/Paris"), monthAt(at, "UTC"), monthAt(at, "America/Guadeloupe")]).toEqual([
      "2026-04",
      "2026-03",
      "2026-03",
    ]);
  });

  it("tell what began and ended, those without anything among them", () => {
    const { months } = impactOf(sampleProgram(), [runOf(wentThrough), runOf(welcomed)]);
    expect(months.map(({ month, started, ended }) => [month, started, ended])).toEqual([
      ["2026-03", 2, 0],
      ["2026-04", 0, 0],
      ["2026-05", 0, 0],
      ["2026-06", 0, 1],
    ]);
    expect(impactOf(sampleProgram(), []).months).toEqual([]);
  });
});

describe("figures in words", () => {
  it.each([
    [72.4, "percent", "72,4 %", "72.4%"],
    [1, "day", "1 jour", "1 day"],
    [1.5, "days", "1,5 jour", "1.5 days"],
    [23, "day", "23 jours", "23 days"],
    [3, "month", "3 mois", "3 months"],
    [12, "h", "12 h", "12 h"],
    [1250, "EUR", "1 250 €", "€1,250"],
    [1250, undefined, "1 250", "1,250"],
  ])("%s %s", (value, unit, fr, en) => {
    const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");
    expect([quantityWords(value, unit, "fr"), quantityWords(value, unit, "en")].map(plain)).toEqual([fr, en]);
  });

  // Told in whichever way the platform knows.
  it("a unit of three capitals that is no currency", () => {
    expect(quantityWords(4, "ETP", "fr")).toMatch(/^4.*\sETP$/);
  });
});

describe("the sentence", () => {
  const one = (measure: "count" | "share" | "duration" | "sum", value: number | null, more: object = {}) => ({
    title: { fr: `Titre ${measure}`, en: `PASS ${measure}` },
    measure,
    value,
    target: null,
    ...more,
  });

  it("tells how many began, then how many, how long and how well, targets first", () => {
    const indicators = [
      one("count", 56),
      one("count", 12, { title: { fr: "Jeunes accompagnés", en: "Young people supported" } }),
      one("count", 31, { title: { fr: "Binômes actifs", en: "Active pairs" }, target: 40 }),
      one("duration", 23, { unit: "day", title: { fr: "Délai médian", en: "Median wait" } }),
      one("share", 71.5, { unit: "percent", title: { fr: "Part de réussites", en: "Share of successes" } }),
      one("sum", 9),
    ];
    const { fr, en } = impactSentence({ started: 56, indicators });
    expect(fr.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
      "56 parcours commencés ; 31 binômes actifs ; délai médian : 23 jours ; part de réussites : 71,5 %.",
    );
    expect(en).toBe("56 runs begun, 31 active pairs, median wait: 23 days, share of successes: 71.5%.");
  });

  it("leaves out what is withheld or not known, and says what small is", () => {
    const indicators = [one("count", null, { target: 3 }), one("duration", null)];
    const { fr, en } = impactSentence({ started: null, indicators }, 5);
    expect([fr, en]).toEqual(["Moins de 5 parcours commencés.", "Fewer than 5 runs begun."]);
    expect(impactSentence({ started: 1, indicators: [] }).fr).toBe("1 parcours commencé.");
  });
});
