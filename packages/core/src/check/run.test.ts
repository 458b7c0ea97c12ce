import { describe, expect, it } from "vitest";
import volunteer from "../testing/volunteer-welcome.json" with { type: "json" };
import { parseDefinition } from "../definition/parse.ts";
import type { Definition } from "../definition/schema.ts";
import { documentOrder } from "./document-order.ts";
import { checkProgram, checkText } from "./run.ts";
import { changed } from "./samples/change.ts";

const definitionOf = (change: Record<string, unknown>): Definition => {
  const parsed = parseDefinition(changed(volunteer, change));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

/** Ten ways to break a program, each somewhere else. */
const TEN = {
  "/states/interview/on/accept/target": "#chartre",
  "/states/left/meta/outcome": null,
  "/states/application/after": { reply: { target: "#withdrawn" }, soon: { target: "#withdrawn" } },
  "/states/active/states/presence/initial": "training",
  "/meta/rules/trained/rule/rules/0/operator": "contains",
  "/meta/roles/guardian/contact": null,
  "/meta/fields/availability/choices": null,
  "/meta/notices/welcome/subject": { fr: " " },
  "/states/tooYoung/on/confirm/meta/by": ["boss"],
  "/states/eligibility/always/1/guard/params/of": ["trained"],
};

/** `count` stages in a row, some in phases of three parallel parts, each with rules, deadlines and a pause. */
const longProgram = (count: number): Definition => {
  const change: Record<string, unknown> = {};
  const stage = (id: string, next: string) => ({
    id,
    meta: { kind: "stage", title: { fr: `Étape ${id}`, en: `Stage ${id}` }, roles: ["coordinator"], due: "P10D" },
    always: [
      { target: "#tooYoung", guard: { type: "rule", params: { rule: "minor" } } },
      { target: `#${next}`, guard: { type: "rule", params: { rule: "trained" } } },
    ],
    on: {
      accept: { target: `#${next}`, meta: { by: ["coordinator"] } },
      attended: { actions: [{ type: "increment", params: { field: "sessionsAttended" } }] },
    },
    after: { reply: { target: "#withdrawn" } },
  });
  const phases = Math.ceil(count / 30);
  for (let phase = 0; phase < phases; phase++) {
    const regions = [0, 1, 2].map((region) => {
      const id = (index: number) => `p${phase}r${region}s${index}`;
      const stages = Array.from({ length: 10 }, (_, index) => [
        id(index),
        stage(id(index), id(Math.min(index + 1, 9))),
      ]);
      return [
        `p${phase}r${region}`,
        {
          id: `p${phase}r${region}`,
          initial: id(0),
          meta: { kind: "phase", title: `Volet ${region}` },
          states: Object.fromEntries(stages) as object,
        },
      ];
    });
    change[`/states/phase${phase}`] = {
      id: `phase${phase}`,
      type: "parallel",
      meta: { kind: "phase", title: `Phase ${phase}` },
      on: { forward: { target: phase + 1 < phases ? `#phase${phase + 1}` : "#left" }, leave: { target: "#left" } },
      states: {
        ...(Object.fromEntries(regions) as object),
        [`back${phase}`]: { id: `back${phase}`, type: "history", history: "deep" },
      },
    };
  }
  return definitionOf({ ...change, "/states/interview/on/accept/target": "#phase0", "/meta/scenarios": null });
};

describe("checkProgram", () => {
  it("has nothing to say about the volunteer program, and plays its scenarios", () => {
    const { problems, scenarios } = checkProgram(definitionOf({}));
    expect(problems).toEqual([]);
    expect(scenarios.map(({ id, passed }) => [id, passed])).toEqual([
      ["adult-joins", true],
      ["no-birth-date-is-held", true],
      ["suspended-then-silent", true],
    ]);
  });

  it("tells all that is wrong at once, one problem for each mistake", () => {
    const { problems } = checkProgram(definitionOf(TEN));
    const errors = problems.filter((problem) => problem.severity === "error");
    for (const path of [
      "/states/interview/on/accept/target",
      "/states/left/meta",
      "/states/application/after/soon",
      "/states/active/states/presence/initial",
      "/meta/rules/trained/rule/rules/0/operator",
      "/meta/contracts/charter/parties/1/role",
      "/meta/fields/availability",
      "/meta/notices/welcome/subject",
      "/states/tooYoung/on/confirm/meta/by/0",
      "/states/eligibility/always/1/guard/params/of",
    ]) {
      expect(errors.map((problem) => problem.path)).toContain(path);
    }
  });

  it("answers in the order of the document, errors first", () => {
    const definition = definitionOf(TEN);
    const { problems } = checkProgram(definition);
    const order = documentOrder(definition);
    const ranks = problems.map(({ path, severity }) => order(path) * 2 + (severity === "error" ? 0 : 1));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(checkProgram(definition).problems).toEqual(problems);
  });

  it("tells which step of a scenario fails", () => {
    const { problems, scenarios } = checkProgram(
      definitionOf({ "/meta/scenarios/0/steps/1/expect/stages/0": "charter" }),
    );
    expect(problems.map(({ check, severity, path }) => [check, severity, path])).toEqual([
      ["scenarios", "error", "/meta/scenarios/0/steps/1"],
    ]);
    expect(scenarios[0]?.passed).toBe(false);
    expect(scenarios[1]?.passed).toBe(true);
  });

  it("plays no scenario when it is not asked to, or when the program cannot start", () => {
    expect(checkProgram(definitionOf({}), { scenarios: false }).scenarios).toEqual([]);
    const { problems, scenarios } = checkProgram(definitionOf({ "/states/interview/on/accept/target": "#nowhere" }));
    expect(scenarios).toEqual([]);
    expect(problems.map((problem) => problem.check)).not.toContain("scenarios");
  });

  it("checks 300 stages", () => {
    const definition = longProgram(300);
    const { problems } = checkProgram(definition);
    // Points of return to which nothing leads are told; rules that a minor who is trained meets both are told.
    expect(new Set(problems.map((problem) => problem.check))).toEqual(
      new Set(["unreachable-stages", "overlapping-branches"]),
    );
  });
});

describe("checkText", () => {
  it("tells what is no definition in the same shape", () => {
    expect(checkText("{")).toEqual({
      problems: [
        {
          check: "format",
          severity: "error",
          path: "",
          message: { fr: "Ce n’est pas un objet JSON.", en: "This is not a JSON object." },
        },
      ],
      scenarios: [],
      properties: [],
    });
    const { problems } = checkText(JSON.stringify(changed(volunteer, { "/states/left/colour": "red" })));
    expect(problems.map((problem) => problem.path)).toEqual(["/states/left/colour"]);
  });

  it("goes on to the checks when it is one", () => {
    expect(checkText(JSON.stringify(volunteer)).scenarios).toHaveLength(3);
  });
});
