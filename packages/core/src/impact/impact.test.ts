import { describe, expect, it } from "vitest";
import type { Definition } from "../definition/schema.ts";
import { impactOf } from "./impact-of.ts";
import type { ImpactOptions } from "./plan.ts";
import type { Run } from "./run.ts";
import { declinedRun, runOf, sampleProgram, welcomed, wentThrough, type ShortEntry } from "../testing/sample-runs.ts";

type Measure = NonNullable<Definition["meta"]["indicators"]>[string]["measure"];

const figure = (measure: Measure, runs: Run[], options: ImpactOptions = {}, unit?: string, breakdown?: string[]) => {
  const indicator = { title: "x", measure, ...(unit === undefined ? {} : { unit }), ...(breakdown && { breakdown }) };
  const [found] = impactOf(sampleProgram({ x: indicator }), runs, options).indicators;
  if (found === undefined) throw new Error("the indicator is missing");
  return found;
};

const march = { period: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z" } };
const april = { period: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z" } };

describe("counts", () => {
  it("count a run once, however often it comes back", () => {
    const run = runOf(wentThrough);
    expect(figure({ count: { reached: "active" } }, [run])).toMatchObject({ value: 1, n: 1, unknown: 0 });
    expect(figure({ count: { entered: "active" } }, [run])).toMatchObject({ value: 1 });
    expect(figure({ count: { event: "suspend" } }, [run, runOf(welcomed)])).toMatchObject({ value: 1 });
  });

  it("place a run in the period of its first such moment", () => {
    const run = runOf(wentThrough);
    expect(figure({ count: { entered: "active" } }, [run], march).value).toBe(1);
    expect(figure({ count: { entered: "active" } }, [run], april).value).toBe(0);
    expect(figure({ count: { left: "suspended" } }, [run], april).value).toBe(1);
  });

  it("include the beginning of the period and not its end", () => {
    const run = runOf([{ at: "2026-04-01T00:00:00Z", entered: ["application"] }]);
    expect(figure({ count: { started: true } }, [run], april).value).toBe(1);
    expect(figure({ count: { started: true } }, [run], march).value).toBe(0);
  });

  it("know ends by exit and by outcome", () => {
    const runs = [runOf(wentThrough), runOf(declinedRun), runOf(welcomed)];
    expect(figure({ count: { exit: true } }, runs).value).toBe(2);
    expect(figure({ count: { exit: "left" } }, runs).value).toBe(1);
    expect(figure({ count: { outcome: "declined" } }, runs).value).toBe(1);
  });

  it("are 0 when there is nothing, which is known", () => {
    expect(figure({ count: { reached: "active" } }, []).value).toBe(0);
  });

  it("leave out events that were not applied", () => {
    const run = runOf([
      ...welcomed,
      { at: "2026-03-12T00:00:00Z", event: "suspend", kind: "failed", left: [], entered: [] },
    ]);
    expect(figure({ count: { event: "suspend" } }, [run]).value).toBe(0);
  });
});

describe("shares", () => {
  const share = { share: { of: { reached: "active" }, among: { reached: "interview" } } } as const;

  it("are percentages of those that could have it", () => {
    const runs = [runOf(wentThrough), runOf(declinedRun), runOf(welcomed)];
    expect(figure(share, runs)).toMatchObject({ value: 66.67, n: 3, unit: "percent" });
  });

  it("ask the whole journal whether a run of the period has it", () => {
    const half = { period: { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z" } };
    expect(figure(share, [runOf(welcomed)], half).value).toBe(100);
  });

  it("of none are unknown, not 0", () => {
    expect(figure(share, [])).toMatchObject({ value: null, n: 0 });
  });
});

describe("durations", () => {
  const toActive = { duration: { from: { entered: "application" }, to: { entered: "active" } } } as const;

  it("are told in the unit asked for", () => {
    const run = runOf(welcomed);
    expect(figure({ ...toActive, statistic: "median" }, [run])).toMatchObject({ value: 10, unit: "day" });
    expect(figure({ ...toActive, statistic: "mean" }, [run], {}, "hours")).toMatchObject({ value: 240, unit: "hour" });
  });

  it("that nobody has finished are unknown, not 0", () => {
    expect(figure({ ...toActive, statistic: "mean" }, [runOf(declinedRun)])).toMatchObject({ value: null, n: 0 });
  });

  it("count each pass between two moments, and only the first one from `reached`", () => {
    const pause = { entered: "active" } as const;
    const stop = { left: "active" } as const;
    const run = runOf(wentThrough);
    const passes = figure({ duration: { from: pause, to: stop }, statistic: "mean" }, [run]);
    expect(passes).toMatchObject({ n: 2, value: 36 });
    const first = figure({ duration: { from: { reached: "active" }, to: stop }, statistic: "mean" }, [run]);
    expect(first).toMatchObject({ n: 1, value: 21 });
  });

  it("chain between repetitions of one event", () => {
    const dates = ["01", "04", "10"];
    const run = runOf([
      { at: "2026-03-01T00:00:00Z", entered: ["missions"] },
      ...dates.map((day): ShortEntry => ({ at: `2026-03-${day}T12:00:00Z`, event: "mission.done" })),
    ]);
    const between = { from: { event: "mission.done" }, to: { event: "mission.done" } } as const;
    expect(figure({ duration: between, statistic: "max" }, [run])).toMatchObject({ n: 2, value: 6 });
    expect(figure({ duration: between, statistic: "min" }, [run]).value).toBe(3);
  });

  it("have the median half-way between the middle two and p90 by rank", () => {
    const after = (days: number): Run =>
      runOf([
        { at: "2026-01-01T00:00:00Z", entered: ["application"] },
        { at: new Date(Date.UTC(2026, 0, 1 + days)).toISOString(), entered: ["active"] },
      ]);
    const runs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map(after);
    expect(figure({ ...toActive, statistic: "median" }, runs).value).toBe(5.5);
    expect(figure({ ...toActive, statistic: "p90" }, runs).value).toBe(9);
  });

  it("are never negative when an entry was backdated", () => {
    const run = runOf([
      { at: "2026-01-10T00:00:00Z", entered: ["application"] },
      { at: "2026-01-05T00:00:00Z", left: ["application"], entered: ["active"] },
    ]);
    expect(figure({ ...toActive, statistic: "mean" }, [run])).toMatchObject({ n: 1, value: 0 });
  });
});

describe("sums", () => {
  const hours = (value: number, at: string): ShortEntry => ({ at, measures: [{ measure: "hours", value }] });

  it("add amounts exactly, in the period in which they were recorded", () => {
    const run = runOf([...welcomed, hours(0.1, "2026-03-20T00:00:00Z"), hours(0.2, "2026-04-02T00:00:00Z")]);
    expect(figure({ sum: { measure: "hours" } }, [run])).toMatchObject({ value: 0.3, n: 2 });
    expect(figure({ sum: { measure: "hours" } }, [run], april)).toMatchObject({ value: 0.2, n: 1 });
  });

  it("of a field say how many are not known", () => {
    const runs = [runOf(welcomed, { data: { sessionsAttended: 3 } }), runOf(welcomed)];
    expect(figure({ sum: { field: "sessionsAttended" } }, runs)).toMatchObject({ value: 3, n: 1, unknown: 1 });
  });
});

describe("where", () => {
  it("counts where the rule holds and tells apart where nobody can say", () => {
    const born = (birthDate: string): Run => runOf(welcomed, { person: { birthDate } });
    const runs = [born("2009-06-01"), born("1990-06-01"), runOf(welcomed)];
    expect(figure({ count: { reached: "active" }, where: "minor" }, runs)).toMatchObject({ value: 1, unknown: 1 });
  });

  it("asks at the counted moment", () => {
    const almost = runOf(welcomed, { person: { birthDate: "2008-03-10" } });
    expect(figure({ count: { started: true }, where: "minor" }, [almost]).value).toBe(1);
    expect(figure({ count: { reached: "active" }, where: "minor" }, [almost]).value).toBe(0);
  });
});

describe("breakdowns", () => {
  const count = { count: { reached: "active" } } as const;
  const groups = (runs: Run[], by: string) => {
    const found = figure(count, runs, { by: [by] }).breakdown[0];
    return found?.groups.map(({ key, known, value, title }) => [key, known, value, title.fr]);
  };

  it("take the age at the counted moment", () => {
    const runs = [
      runOf(welcomed, { birthDate: "2008-03-11" }),
      runOf(welcomed, { birthDate: "2008-03-12" }),
      runOf(welcomed, { birthDate: "2026-03-12" }),
      runOf(welcomed, { birthDate: "1960-01-01" }),
      runOf(welcomed, { birthDate: "2015-01-01" }),
      runOf(welcomed),
    ];
    expect(groups(runs, "ageBand")).toEqual([
      ["0-14", true, 1, "Moins de 15 ans"],
      ["15-17", true, 1, "15 à 17 ans"],
      ["18-20", true, 1, "18 à 20 ans"],
      ["60+", true, 1, "60 ans et plus"],
      ["unknown", false, 2, "Non renseigné"],
    ]);
  });

  it("keep the birthday of 29 February as rules do", () => {
    const born = runOf([{ at: "2026-02-28T12:00:00Z", entered: ["active"] }], { birthDate: "2008-02-29" });
    expect(groups([born], "ageBand")).toEqual([["18-20", true, 1, "18 à 20 ans"]]);
  });

  it("by site and outcome", () => {
    const runs = [runOf(welcomed, { site: "lyon" }), runOf(wentThrough)];
    expect(groups(runs, "site")).toEqual([
      ["lyon", true, 1, "lyon"],
      ["unknown", false, 1, "Non renseigné"],
    ]);
    expect(groups(runs, "outcome")).toEqual([
      ["completed", true, 1, "Parcours terminé"],
      ["none", true, 1, "En cours"],
    ]);
  });

  it("by a field of several choices count a run in each, and tell none from unknown", () => {
    const answer = (availability: string[] | undefined) =>
      runOf(welcomed, { data: availability === undefined ? {} : { availability } });
    const runs = [answer(["evening", "weekend"]), answer(["weekend"]), answer([]), answer(undefined)];
    expect(groups(runs, "availability")).toEqual([
      ["none", true, 1, "Aucun choix"],
      ["evening", true, 1, "En soirée"],
      ["weekend", true, 2, "Le week-end"],
      ["unknown", false, 1, "Non renseigné"],
    ]);
  });

  it("keep a choice that is called unknown apart from not knowing", () => {
    const runs = [runOf(welcomed, { site: "unknown" }), runOf(welcomed)];
    expect(groups(runs, "site")?.map(([key, known]) => [key, known])).toEqual([
      ["unknown", true],
      ["unknown", false],
    ]);
  });
});

describe("funnel, time in stage, flows, exits", () => {
  const runs = [runOf(wentThrough), runOf(welcomed), runOf(declinedRun)];
  const impact = impactOf(sampleProgram(), runs);

  it("follows the happy path", () => {
    expect(impact.started).toBe(3);
    expect(
      impact.funnel.map(({ stage, reached, ofFormer, ofStarted }) => [stage, reached, ofFormer, ofStarted]),
    ).toEqual([
      ["application", 3, 100, 100],
      ["eligibility", 3, 100, 100],
      ["interview", 3, 100, 100],
      ["charter", 2, 66.67, 66.67],
      ["active", 2, 100, 66.67],
      ["left", 1, 50, 33.33],
    ]);
  });

  it("has no share of a step that nobody reached", () => {
    const empty = impactOf(sampleProgram(), []);
    expect(empty.funnel.every(({ ofFormer, ofStarted }) => ofFormer === null && ofStarted === null)).toBe(true);
  });

  it("measures each pass and who is still inside", () => {
    const of = (stage: string) => impact.stages.find((time) => time.stage === stage);
    expect(of("charter")).toMatchObject({ stays: 2, inside: 0, medianDays: 5.96, meanDays: 5.96 });
    expect(of("suspended")).toMatchObject({ stays: 1, medianDays: 10 });
    expect(of("active")).toMatchObject({ stays: 2, inside: 1, meanDays: 36 });
    expect(of("missions")).toMatchObject({ phase: "presence", stays: 2, inside: 1 });
    expect(of("checkIn")).toMatchObject({ stays: 0, inside: 0, medianDays: null, meanDays: null, p90Days: null });
    expect(of("left")).toBeUndefined();
  });

  it("tells who is inside at the end of the period", () => {
    const inMarch = impactOf(sampleProgram(), runs, march).stages.find(({ stage }) => stage === "active");
    expect(inMarch).toMatchObject({ stays: 0, inside: 2 });
  });

  it("counts moves between places, a parallel phase being one", () => {
    expect(impact.flows).toContainEqual({ from: null, to: "application", count: 3 });
    expect(impact.flows).toContainEqual({ from: "charter", to: "active", count: 2 });
    expect(impact.flows).toContainEqual({ from: "suspended", to: "active", count: 1 });
    expect(impact.flows.some(({ to }) => to === "missions")).toBe(false);
  });

  it("pairs what moves side by side in two regions", () => {
    const both: ShortEntry = {
      at: "2026-03-20T00:00:00Z",
      left: ["missions", "training"],
      entered: ["checkIn", "trained"],
    };
    const { flows } = impactOf(sampleProgram(), [runOf([...welcomed, both])]);
    expect(flows).toContainEqual({ from: "missions", to: "checkIn", count: 1 });
    expect(flows).toContainEqual({ from: "training", to: "trained", count: 1 });
    expect(flows.some(({ from, to }) => from === "missions" && to === "trained")).toBe(false);
  });

  it("counts exits with the reasons given", () => {
    const left = impact.exits.find(({ stage }) => stage === "left");
    expect(left).toMatchObject({ outcome: "completed", runs: 1, reasons: [{ code: "moved", runs: 1 }] });
    expect(impact.exits.find(({ stage }) => stage === "ineligible")).toMatchObject({ runs: 0, reasons: [] });
  });
});

describe("words", () => {
  it("say how the figure is counted, in both languages", () => {
    const { indicators } = impactOf(sampleProgram(), []);
    const say = (id: string) => indicators.find((indicator) => indicator.id === id)?.counting;
    expect(say("welcomed")).toEqual({
      fr: "Nombre de parcours qui ont atteint «\u00a0Engagement\u00a0». Chaque parcours compte une seule fois, à la première fois, si elle tombe dans la période.",
      en: "Number of runs that reached “Involvement”. Each run counts once, the first time, when that lies in the period.",
    });
    expect(say("daysToActive")?.fr).toContain(
      "Temps médian entre l’entrée dans «\u00a0Candidature\u00a0» et l’entrée dans «\u00a0Engagement\u00a0»",
    );
    expect(say("charterSigned")?.en).toContain("“Commitment charter”: signed by all");
  });

  it("tell the rule that restricts a figure", () => {
    const { counting } = figure({ count: { started: true }, where: "minor" }, []);
    expect(counting.fr).toContain("Seulement là où la règle «\u00a0Personne mineure\u00a0» est remplie");
  });
});
