import { readdirSync, readFileSync } from "node:fs";
import {
  beginScenario,
  checkProgram,
  compile,
  layOutBoxes,
  outlineOf,
  parseDefinition,
  playStep,
  toSvg,
} from "@parcours/core";
import type { Compiled, Definition, LayoutBox, Scenario } from "@parcours/core";
import { bigProgram } from "@parcours/core/testing";
import type { Case } from "../case.ts";
import { median, quantile, timesOf } from "../statistics.ts";

const WORKFLOWS = new URL("../../../workflows/", import.meta.url);
const SIZES = [10, 50, 300];

const library = (): Definition[] =>
  readdirSync(WORKFLOWS, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const parsed = parseDefinition(JSON.parse(readFileSync(new URL(`${entry.name}/program.json`, WORKFLOWS), "utf8")));
    return parsed.ok ? [parsed.definition] : [];
  });

/** The stages of a program as boxes of one size, phases around what is inside. */
const boxesOf = (definition: Definition): LayoutBox[] => {
  const boxes = (states: Definition["states"]): LayoutBox[] =>
    Object.values(states).map(({ id, type, states: inside }) => ({
      id,
      width: 216,
      height: 90,
      ...(type === "final" && { end: "last" as const }),
      ...(inside !== undefined && { children: boxes(inside) }),
    }));
  return boxes(definition.states);
};

/** Plays a scenario to its end; a step that does not go as it says would make the measurement worthless. */
const play = (compiled: Compiled, scenario: Scenario): void => {
  let now = beginScenario(compiled, scenario);
  for (const step of scenario.steps) {
    if ("ok" in now) throw new Error(`${scenario.id} cannot be played`);
    const { simulation, messages } = playStep(now, step);
    if (messages.length > 0) throw new Error(`${scenario.id}: ${messages[0]?.en}`);
    now = simulation;
  }
};

const memoryPer = (count: number, make: () => unknown): number => {
  const kept: unknown[] = [make()];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < count; at += 1) kept.push(make());
  globalThis.gc?.();
  const used = process.memoryUsage().heapUsed - before;
  return kept.length > count ? used / count / 1024 : 0;
};

export const bench: Case = {
  about: "The engine alone, on one core: the scenarios of the program library, and generated programs of three sizes.",
  measure: async (tell) => {
    const programs = library().map((definition) => ({ compiled: compile(definition), definition }));
    const scenarios = programs.flatMap(({ compiled, definition }) =>
      (definition.meta.scenarios ?? []).map((scenario) => ({ compiled, scenario })),
    );
    const steps = scenarios.reduce((sum, { scenario }) => sum + scenario.steps.length, 0);
    const rounds = timesOf(5, () => scenarios.forEach(({ compiled, scenario }) => play(compiled, scenario)));
    tell({
      what: "steps of scenarios",
      value: (steps * 1_000) / median(rounds),
      unit: "per s",
      least: 1_000,
      note: `${steps} steps in ${scenarios.length} scenarios of ${programs.length} programs, with rules, deadlines and effects`,
    });
    for (const size of SIZES) {
      const program = bigProgram(size);
      const stages = `${outlineOf(program).all.length} stages`;
      const check = timesOf(9, () => checkProgram(program, { scenarios: false, properties: false }));
      tell({
        what: `structural checks, ${stages}`,
        value: median(check),
        unit: "ms",
        ...(size === 300 && { most: 300 }),
        note: `95 %: ${quantile(check, 0.95).toFixed(1)} ms`,
      });
      const wires = outlineOf(program).arrows.flatMap(({ source, target, path }) =>
        source === undefined || target === undefined ? [] : [{ id: path, from: source.id, to: target }],
      );
      const request = { boxes: boxesOf(program), wires, room: { width: 1_060, height: 800 } };
      tell({ what: `layout, ${stages}`, value: median(timesOf(5, () => layOutBoxes(request))), unit: "ms" });
      const picture = timesOf(5, () => toSvg(program, { language: "fr", depth: 0 }));
      tell({ what: `picture at a glance, ${stages}`, value: median(picture), unit: "ms" });
      tell({ what: `compiling, ${stages}`, value: median(timesOf(9, () => compile(program))), unit: "ms" });
      tell({
        what: `memory of a compiled program, ${stages}`,
        value: memoryPer(20, () => compile(program)),
        unit: "kB",
      });
    }
  },
};
