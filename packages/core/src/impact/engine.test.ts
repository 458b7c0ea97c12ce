import { describe, expect, it } from "vitest";
import { playScenario } from "../simulate/play-scenario.ts";
import { runOf, sampleProgram } from "../testing/sample-runs.ts";
import { impactOf } from "./impact-of.ts";
import type { Run } from "./run.ts";

const definition = sampleProgram();

/** The scenarios of the sample program as runs: what the engine journals is what impact reads. */
const runs = (definition.meta.scenarios ?? []).map((scenario): Run => {
  const { journal } = playScenario(definition, scenario);
  return { ...runOf([], {}), enrollment: scenario.id, startedAt: scenario.start, journal };
});

describe("impact over journals of the engine", () => {
  const impact = impactOf(definition, runs);
  const figure = (id: string) => impact.indicators.find((indicator) => indicator.id === id);

  it("counts its three scenarios", () => {
    expect(impact.started).toBe(3);
    expect(figure("welcomed")).toMatchObject({ value: 2, target: 40 });
    // 2 days until acceptance, and the signature at the same moment.
    expect(figure("daysToActive")?.value).toBeLessThanOrEqual(2);
    expect(figure("charterSigned")).toMatchObject({ value: 100, n: 2 });
  });

  it("sees the pause as a stay in the suspension, not in the phase", () => {
    const stay = (stage: string) => impact.stages.find((time) => time.stage === stage);
    expect(stay("suspended")).toMatchObject({ stays: 1, medianDays: 90, inside: 0 });
    // The wall clock is kept over the change to summer time, hence an hour less.
    expect(stay("active")).toMatchObject({ stays: 1, medianDays: 49.96, inside: 2 });
  });

  it("knows how each of them moved and ended", () => {
    expect(impact.flows).toContainEqual({ from: "charter", to: "active", count: 2 });
    expect(impact.flows).toContainEqual({ from: "suspended", to: "active", count: 1 });
    expect(impact.flows).toContainEqual({ from: "missions", to: "checkIn", count: 1 });
    expect(impact.exits.find(({ stage }) => stage === "ineligible")?.runs).toBe(1);
    expect(impact.funnel.map(({ stage, reached }) => [stage, reached])).toEqual([
      ["application", 3],
      ["eligibility", 3],
      ["interview", 2],
      ["charter", 2],
      ["active", 2],
      ["left", 0],
    ]);
  });
});
