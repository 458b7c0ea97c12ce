import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDefinition } from "../definition/parse.ts";
import type { Definition } from "../definition/schema.ts";
import type { State } from "../definition/states.ts";
import { compile } from "../machine/compile.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import { runUntil, sendTo, simulate, type Simulation } from "../simulate/simulation.ts";
import { contextOf } from "../step/snapshot.ts";
import { programArbitrary } from "../testing/generate-program.ts";
import { scriptArbitrary } from "../testing/generate-run.ts";
import type { ScriptedEvent } from "../testing/laws.ts";
import { factsOf } from "./facts/facts-flow.ts";
import { checkProgram } from "./run.ts";
import { surveyOf, type Survey } from "./survey.ts";

const ADMIN = { kind: "user", id: "usr_1", roles: "*" } as const;
/** `PARCOURS_GENERATED=2000` tries so many programs. */
const RUNS = Number(process.env["PARCOURS_GENERATED"]?.split("x")[0] ?? 80);
/** The same programs each time, unless more are asked for: then others each time. */
const SEED = process.env["PARCOURS_GENERATED"] === undefined ? { seed: 20_261_122 } : {};
const START = "2026-03-02T08:00:00.000Z";

const phasesOf = (states: Record<string, State>): State[] =>
  Object.values(states).flatMap((state) => (state.states === undefined ? [] : [state, ...phasesOf(state.states)]));

/** Lets some phases come to their end: a stage becomes final, and something follows the phase. */
const withEnds = (definition: Definition, picks: number[]): Definition => {
  const copy = structuredClone(definition);
  const ids = Object.keys(copy.states);
  phasesOf(copy.states).forEach((phase, index) => {
    const pick = picks[index % picks.length] ?? 0;
    if (pick % 3 === 0) phase.onDone = { target: `#${ids[pick % ids.length] ?? "done"}` };
    const leaf = Object.values(phase.states ?? {}).findLast(
      (child) => child.states === undefined && child.type === undefined,
    );
    if (leaf === undefined || pick % 2 === 0 || leaf.id === phase.initial) return;
    leaf.type = "final";
    delete leaf.on;
    delete leaf.after;
    delete leaf.always;
  });
  return copy;
};

const programs = fc
  .tuple(programArbitrary, fc.array(fc.nat(1_000), { minLength: 3, maxLength: 12 }))
  .map(([definition, picks]) => withEnds(definition, picks));

/** Plays a script as people and clocks would; stops where the program itself fails. Every rest on the way is shown. */
const play = (
  definition: Definition,
  script: ScriptedEvent[],
  birthDate: string,
  look: (simulation: Simulation) => void,
): Simulation | "failed" => {
  const begun = simulate(compile(definition), { person: { birthDate }, places: { seat: 1 } }, ADMIN, START);
  if ("ok" in begun) return "failed";
  let simulation = begun;
  look(simulation);
  for (const { event, at } of script) {
    const waited = runUntil(simulation, at);
    if ("ok" in waited) return "failed";
    const sent = sendTo(waited, { ...event, actor: ADMIN });
    if ("ok" in sent && sent.reason === "failed") return "failed";
    simulation = "ok" in sent ? waited : sent;
    look(simulation);
  }
  return simulation;
};

const cases = fc.record({
  definition: programs,
  scripts: fc.array(scriptArbitrary(12), { minLength: 2, maxLength: 2 }),
  birthDate: fc.constantFrom("1990-05-02", "2010-02-28"),
});

/** What happened in all the runs, so that no law holds for want of cases. */
const seen = { visited: 0, ended: 0, sure: 0, found: 0, caught: 0 };

/** Only stages called reachable are entered; an exit is reached only from where one was seen. */
const checkPlaces = (survey: Survey, end: Simulation, rested: ReadonlySet<string>): void => {
  const { flow, byId } = survey;
  for (const id of end.journal.flatMap((entry) => entry.transitions).flatMap((transition) => transition.entered)) {
    const stage = byId.get(id);
    seen.visited++;
    expect(stage !== undefined && flow.reachable.has(stage), `${id} is entered`).toBe(true);
  }
  if (end.snapshot.status !== "done") return;
  seen.ended++;
  for (const id of rested) {
    const stage = byId.get(id);
    expect(stage !== undefined && flow.escapes(stage), `${id} led to an exit`).toBe(true);
  }
};

/** What is surely known is known; what is known may be. The person’s file may be filled in or emptied at any time. */
const checkFacts = (survey: Survey, { snapshot, now }: Simulation): void => {
  const scope = { fields: survey.fields, timeZone: "Europe/Paris", now, context: contextOf(snapshot) };
  const facts = factsOf(survey);
  for (const id of snapshot.status === "done" ? [] : snapshot.stages) {
    const leaf = survey.byId.get(id);
    if (leaf === undefined) continue;
    for (const field of ["score", "ends"]) {
      const isKnown = resolveFact(field, scope) !== undefined;
      const isSure = facts.surelyKnows(leaf, field);
      if (isKnown) expect(facts.mayKnow(leaf, field), `${field} may be known at ${id}`).toBe(true);
      if (isSure) expect(isKnown, `${field} is surely known at ${id}`).toBe(true);
      seen.found += isKnown ? 1 : 0;
      seen.sure += isSure ? 1 : 0;
    }
    expect(facts.surelyKnows(leaf, "recent")).toBe(true);
  }
};

/** A run that was caught in a loop was told of. */
const checkLoops = (definition: Definition): void => {
  seen.caught++;
  const { problems } = checkProgram(definition, { scenarios: false });
  expect(problems.map((problem) => problem.check)).toContain("eventless-loops");
};

describe("what the checks conclude holds in the machine", () => {
  it("places, facts and loops are as concluded", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(cases, ({ definition, scripts, birthDate }) => {
        const survey = surveyOf(definition);
        for (const script of scripts) {
          const rested = new Set<string>();
          const end = play(definition, script, birthDate, (simulation) => {
            for (const id of simulation.snapshot.stages) rested.add(id);
            checkFacts(survey, simulation);
          });
          if (end === "failed") checkLoops(definition);
          else checkPlaces(survey, end, rested);
        }
      }),
      { numRuns: RUNS, ...SEED },
    );
    expect(seen.visited).toBeGreaterThan(RUNS * 2);
    expect(Math.min(seen.ended, seen.found)).toBeGreaterThan(RUNS / 20);
    // Rare: a short round may well have none.
    expect(seen.sure).toBeGreaterThanOrEqual(RUNS >= 400 ? RUNS / 100 : 0);
  });

  it("never throws, answers the same twice, in the order of the document", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(programs, (definition) => {
        const parsed = parseDefinition(JSON.parse(JSON.stringify(definition)));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const first = checkProgram(parsed.definition);
        expect(checkProgram(parsed.definition)).toEqual(first);
        const keys = first.problems.map(({ check, path, message }) => `${check} ${path} ${message.en}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: RUNS, ...SEED },
    );
  });
});
