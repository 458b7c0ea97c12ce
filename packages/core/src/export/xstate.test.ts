import * as fc from "fast-check";
import { createMachine, initialTransition, transition } from "xstate";
import { describe, expect, it } from "vitest";
import { compile } from "../machine/compile.ts";
import { advance, begin } from "../step/advance.ts";
import { EVENTS, programArbitrary } from "../testing/generate-program.ts";
import { xstateImplementations } from "./xstate.ts";

const NOW = "2026-03-02T08:00:00.000Z";
const ADMIN = { kind: "user", id: "usr_1", roles: "*" } as const;
const EMPTY = { person: {}, data: {}, contracts: {}, tasks: {}, measures: {}, lists: {}, members: {}, cohort: {} };

describe("plain XState", () => {
  it("runs the JSON of a program to the same states on the same events", () => {
    let compared = 0;
    fc.assert(
      fc.property(programArbitrary, fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }), (definition, types) => {
        const compiled = compile(definition);
        const begun = begin(compiled, { enrollment: "e" }, ADMIN, { occurredAt: NOW, recordedAt: NOW });
        // An endless loop stops Parcours; bare XState would never come back.
        if (!begun.ok) return;
        const json = JSON.parse(JSON.stringify({ ...definition, context: EMPTY })) as Record<string, unknown>;
        const machine = createMachine(json, xstateImplementations(definition, { now: () => NOW }) as never);
        let [plain] = initialTransition(machine);
        let { snapshot } = begun;
        for (const type of types) {
          const result = advance(compiled, snapshot, { type, actor: ADMIN }, { occurredAt: NOW, recordedAt: NOW });
          if (!result.ok && result.reason === "failed") return;
          if (result.ok) {
            snapshot = result.snapshot;
            [plain] = transition(machine, plain, { type });
          }
          expect(snapshot.machine.value).toEqual(plain.value);
          expect(snapshot.machine.context.data).toEqual((plain.context as typeof EMPTY).data);
          compared++;
          if (snapshot.status === "done") return;
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
