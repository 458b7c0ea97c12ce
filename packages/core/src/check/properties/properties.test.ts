import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExit } from "../../definition/outline.ts";
import { parseDefinition } from "../../definition/parse.ts";
import type { Property } from "../../definition/impact.ts";
import type { Definition } from "../../definition/schema.ts";
import { compile } from "../../machine/compile.ts";
import { runUntil, sendTo, simulate } from "../../simulate/simulation.ts";
import { programArbitrary } from "../../testing/generate-program.ts";
import { scriptArbitrary } from "../../testing/generate-run.ts";
import volunteer from "../../testing/volunteer-welcome.json" with { type: "json" };
import { isLeaf } from "../flow/tree.ts";
import { mayOccur } from "../names/senders.ts";
import { checkProgram } from "../run.ts";
import { changed } from "../samples/change.ts";
import { surveyOf } from "../survey.ts";
import { explore, type Exploration } from "./explore.ts";
import { prove } from "./prove.ts";
import { partsApart } from "./slice.ts";

const ENOUGH = 20_000;
const ADMIN = { kind: "user", id: "usr_1", roles: "*" } as const;
const RUNS = Number(process.env["PARCOURS_GENERATED"]?.split("x")[0] ?? 60);
const SEED = process.env["PARCOURS_GENERATED"] === undefined ? { seed: 20_261_122 } : {};

const title = { fr: "La promesse", en: "The promise" };
const program = (change: Record<string, unknown>): Definition => {
  const parsed = parseDefinition(changed(volunteer, change));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

type Stated = Property extends infer P ? (P extends Property ? Omit<P, "id" | "title"> : never) : never;
const check = (property: Stated, change: Record<string, unknown> = {}, most = ENOUGH) => {
  const stated = { id: "promise", title, ...property };
  const { properties, problems } = checkProgram(program({ ...change, "/meta/properties": [stated] }), {
    scenarios: false,
    properties: most,
  });
  return {
    verdict: properties[0]?.verdict,
    way: properties[0]?.way?.flatMap(({ stages }) => stages).join(" "),
    who: properties[0]?.example?.facts,
    told: problems.filter((problem) => problem.check === "properties"),
  };
};

describe("never", () => {
  it("is proved where nothing leads there, two stages at once included", () => {
    expect(check({ pattern: "never", then: { stages: ["suspended", "missions"] } }).verdict).toBe("proved");
    expect(check({ pattern: "never", then: { outcome: "excluded" } }).verdict).toBe("proved");
  });

  it("is refuted by the shortest way, and by somebody who goes it", () => {
    const { verdict, way, who, told } = check({ pattern: "never", then: { outcome: "ineligible" } });
    expect(verdict).toBe("refuted");
    expect(way).toBe("application eligibility tooYoung ineligible");
    expect(Object.keys(who ?? {})).toEqual(["birthDate"]);
    expect(told).toMatchObject([{ severity: "error", path: "/meta/properties/0", example: { facts: who } }]);
    expect(told[0]?.message.en).toContain("“The promise” does not hold");
  });

  it("sees both parts of a parallel phase at once", () => {
    const both = check({ pattern: "never", then: { stages: ["checkIn", "trained"] } });
    expect(both).toMatchObject({ verdict: "refuted" });
    expect(both.way).toMatch(/missions training .*trained.* checkIn|missions training .*checkIn.* trained/);
  });
});

describe("precedes", () => {
  it("is proved where there is no other way", () => {
    const first = { event: "contract.charter.completed" };
    expect(check({ pattern: "precedes", first, then: { stage: "active" } }).verdict).toBe("proved");
    expect(check({ pattern: "precedes", first: { stage: "charter" }, then: { stage: "left" } }).verdict).toBe("proved");
  });

  it("is refuted by a way around", () => {
    const around = { "/states/interview/on/hurry": { target: "#active" } };
    const { verdict, way } = check(
      { pattern: "precedes", first: { event: "contract.charter.completed" }, then: { stage: "active" } },
      around,
    );
    expect(verdict).toBe("refuted");
    expect(way).toBe("application eligibility interview presence learning");
  });

  it("counts what comes in the same step as before what it leads to, never the other way round", () => {
    const [phase, inside] = [{ stage: "active" }, { stage: "missions" }];
    expect(check({ pattern: "precedes", first: phase, then: inside }).verdict).toBe("proved");
    expect(check({ pattern: "precedes", first: inside, then: phase }).verdict).toBe("refuted");
  });

  it("lets nobody answer yes and no to one rule in one go; while a run rests, answers may change", () => {
    const adult = Object.keys(volunteer.meta.rules)[0] ?? "";
    const older = { target: "#left", guard: { type: "rule", params: { rule: adult } } };
    const younger = { target: "#ineligible", guard: { type: "otherwise", params: { of: [adult] } } };
    const promise = { pattern: "precedes", first: { stage: "charter" }, then: { stage: "left" } } as const;
    expect(check(promise, { "/states/tooYoung/always": [older, younger] }).verdict).toBe("proved");
    expect(check(promise, { "/states/tooYoung/always": [older] })).toMatchObject({
      verdict: "refuted",
      way: "application eligibility tooYoung left",
    });
  });
});

describe("leads to", () => {
  it("is proved where an exit stays within reach", () => {
    for (const stage of ["application", "suspended", "checkIn"]) {
      expect(check({ pattern: "leads-to", first: { stage }, then: { exit: true } }).verdict).toBe("proved");
    }
  });

  it("is refuted where nobody gets on, with the way there", () => {
    const stuck = { "/states/tooYoung/on/confirm": null, "/states/tooYoung/on/accept": null };
    const { verdict, way, told } = check(
      { pattern: "leads-to", first: { stage: "application" }, then: { exit: true } },
      stuck,
    );
    expect({ verdict, way }).toEqual({ verdict: "refuted", way: "application eligibility tooYoung" });
    expect(told[0]?.message.en).toContain("nothing leads there any more");
  });

  it("an event that nobody may send leads nowhere", () => {
    const nobody = { "/states/tooYoung/on": { confirm: { target: "#ineligible", meta: { by: ["boss"] } } } };
    expect(check({ pattern: "leads-to", first: { stage: "tooYoung" }, then: { exit: true } }, nobody).verdict).toBe(
      "refuted",
    );
  });
});

describe("within bounds", () => {
  it("says when there was more than could be looked at, and reports nothing", () => {
    const { verdict, told } = check(
      { pattern: "leads-to", first: { stage: "application" }, then: { exit: true } },
      {},
      3,
    );
    expect({ verdict, told }).toEqual({ verdict: "undecided", told: [] });
  });

  it("leaves out parts that mean nothing for a property, and only those", () => {
    const survey = surveyOf(program({}));
    const never = (stage: string): Property => ({ id: "p", title, pattern: "never", then: { stage } });
    expect(partsApart(never("left"), survey).map(({ id }) => id)).toEqual(["presence", "learning"]);
    expect(partsApart(never("checkIn"), survey).map(({ id }) => id)).toEqual(["learning"]);
    const crossing = surveyOf(
      program({ "/states/active/states/learning/states/training/on/leave": { target: "#left" } }),
    );
    expect(partsApart(never("left"), crossing).map(({ id }) => id)).toEqual(["presence"]);
  });
});

/** Where runs may rest, as sets of stages; `undefined` when there are too many. */
const restsOf = ({ start, stepsFrom }: Exploration): Set<string> | undefined => {
  const nodes = new Set([start.to]);
  for (const node of nodes) {
    for (const step of stepsFrom(node)) nodes.add(step.to);
    if (nodes.size > ENOUGH) return undefined;
  }
  const settled = [...nodes].filter(({ rests, place }) => rests || place.active.some(isExit));
  return new Set(
    settled.map(({ place }) =>
      place.active
        .filter(isLeaf)
        .map(({ id }) => id)
        .toSorted()
        .join(" "),
    ),
  );
};

describe("what is laid open", () => {
  it("holds every place where a run of the machine comes to rest", { timeout: 3_600_000 }, () => {
    let looked = 0;
    fc.assert(
      fc.property(
        programArbitrary,
        fc.array(scriptArbitrary(12), { minLength: 2, maxLength: 2 }),
        (definition, scripts) => {
          const survey = surveyOf(definition);
          const rests = restsOf(explore(survey, survey));
          if (rests === undefined) return;
          const never = new Set(survey.arrows.filter((arrow) => !mayOccur(arrow, survey)).map(({ key }) => key));
          for (const script of scripts) {
            let run = simulate(
              compile(definition),
              { person: {}, places: { seat: 1 } },
              ADMIN,
              "2026-03-02T08:00:00.000Z",
            );
            for (const { event, at } of script) {
              if ("ok" in run) break;
              expect(rests).toContain([...run.snapshot.stages].toSorted().join(" "));
              looked += 1;
              const waited = runUntil(run, at);
              if ("ok" in waited || never.has(event.type)) break;
              const sent = sendTo(waited, { ...event, actor: ADMIN });
              run = "ok" in sent && sent.reason !== "failed" ? waited : sent;
            }
          }
        },
      ),
      { numRuns: RUNS, ...SEED },
    );
    expect(looked).toBeGreaterThan(RUNS * 4);
  });

  it("gives the same verdict whether parts that stand apart are laid open or not", { timeout: 3_600_000 }, () => {
    let sliced = 0;
    fc.assert(
      fc.property(programArbitrary, fc.nat(), (definition, pick) => {
        const survey = surveyOf(definition);
        const stages = survey.all.filter(({ state }) => state.type !== "history");
        const stage = stages[pick % stages.length]?.id ?? "";
        const property: Property = { id: "p", title, pattern: "never", then: { stage } };
        if (partsApart(property, survey).length > 0) sliced += 1;
        const whole = prove(property, explore(survey, survey), ENOUGH);
        const [result] = checkProgram(
          { ...definition, meta: { ...definition.meta, properties: [property] } },
          {
            scenarios: false,
            properties: ENOUGH,
          },
        ).properties;
        // Without the parts that stand apart there is less to look at: what could be decided with them is the same.
        expect([result?.verdict, "undecided"]).toContain(whole.verdict);
      }),
      { numRuns: RUNS, ...SEED },
    );
    expect(sliced).toBeGreaterThan(0);
  });
});
