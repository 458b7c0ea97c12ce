import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDefinition } from "../definition/parse.ts";
import { compile } from "../machine/compile.ts";
import { runUntil, simulate, sendTo } from "../simulate/simulation.ts";
import { programArbitrary } from "../testing/generate-program.ts";
import { scriptArbitrary } from "../testing/generate-run.ts";
import { checkLaws } from "../testing/laws.ts";
import { replay } from "./replay.ts";

/** `PARCOURS_GENERATED=2000x50` plays the long version. */
const [programs = 120, runs = 4] = (process.env["PARCOURS_GENERATED"] ?? "").split("x").filter(Boolean).map(Number);
const ADMIN = { kind: "user", id: "usr_1", roles: "*" } as const;
const START = "2026-03-02T08:00:00.000Z";

describe("generated programs", () => {
  it(`L1 L2 L3 L4 L5 keeps the laws in ${programs} programs × ${runs} runs`, { timeout: 3_600_000 }, () => {
    let applied = 0;
    fc.assert(
      fc.property(
        programArbitrary,
        fc.array(scriptArbitrary(15), { minLength: runs, maxLength: runs }),
        fc.constantFrom(undefined, "1990-05-02", "2010-02-28"),
        (definition, scripts, birthDate) => {
          const parsed = parseDefinition(JSON.parse(JSON.stringify(definition)));
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
          const compiled = compile(parsed.definition);
          const beginning = {
            enrollment: "enr_1",
            person: birthDate === undefined ? {} : { birthDate },
            places: { seat: 1 },
          };
          for (const script of scripts) {
            const result = checkLaws(compiled, beginning, ADMIN, START, script);
            if ("journal" in result) applied += result.journal.length;
          }
        },
      ),
      { numRuns: programs },
    );
    expect(applied).toBeGreaterThan(programs * runs);
  });

  it("lets every deadline fire in order and replays to the same snapshot", { timeout: 120_000 }, () => {
    let fired = 0;
    fc.assert(
      fc.property(programArbitrary, scriptArbitrary(8), (definition, script) => {
        const compiled = compile(definition);
        const begun = simulate(compiled, { person: { birthDate: "2009-01-15" } }, ADMIN, START);
        if ("ok" in begun) return;
        let simulation = begun;
        for (const { event, at } of script) {
          const waited = runUntil(simulation, at);
          if ("ok" in waited) return;
          const sent = sendTo(waited, event);
          simulation = "ok" in sent ? waited : sent;
        }
        fired += simulation.journal.filter((entry) => entry.kind === "timer").length;
        expect(replay(compiled, "simulation", simulation.journal)).toEqual(simulation.snapshot);
        const times = simulation.journal.map((entry) => entry.occurredAt);
        expect(times).toEqual([...times].toSorted());
      }),
      { numRuns: 150 },
    );
    expect(fired).toBeGreaterThan(20);
  });
});
