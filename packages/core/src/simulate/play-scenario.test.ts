import { describe, expect, it } from "vitest";
import type { Expectation, Scenario, ScenarioStep } from "../definition/scenario.ts";
import { compile } from "../machine/compile.ts";
import { definitionOf, programOf, stageOf } from "../testing/play.ts";
import { playCompiled, playScenario } from "./play-scenario.ts";
import { runToNextTimer, runUntil, simulate } from "./simulation.ts";

const field = (source: string) => ({ type: "number", title: "N", sensitivity: "ordinary", purpose: "Test", source });
const definition = definitionOf(
  programOf(
    {
      a: stageOf("a", {
        entry: [
          { type: "openContract", params: { contract: "charter" } },
          { type: "createTask", params: { task: "call" } },
          { type: "increment", params: { measure: "visits" } },
        ],
        on: { go: { target: "#end", meta: { by: ["director"] } }, note: { actions: [{ type: "save" }] } },
        after: { late: { target: "#end" }, P1D: {}, PT1H: {} },
      }),
    },
    {
      fields: { score: field("program"), age: field("participant") },
      contracts: {
        charter: { title: "C", body: "B", parties: [{ role: "participant" }], signing: "in-order", expires: "P14D" },
      },
      tasks: { call: { title: "Call", role: "coordinator", due: "P3D" } },
      deadlines: { late: { offset: "P30D" } },
      forms: { file: { title: "F", by: ["participant"], fields: [{ field: "score", required: true }] } },
    },
  ),
);
const compiled = compile(definition);
const scenario = (...steps: ScenarioStep[]): Scenario => ({
  id: "s",
  title: "S",
  start: "2026-03-02T09:00:00+01:00",
  participant: { age: 20 },
  steps,
});
const first = (...steps: ScenarioStep[]) => playCompiled(compiled, scenario(...steps)).failure?.message;

describe("expectations", () => {
  it.each<[Expectation, fr: string, en: string]>([
    [{ stages: ["b"] }, "Étapes : attendu b, trouvé a.", "Stages: expected b, found a."],
    [{ status: "done" }, "Situation : attendu done, trouvé active.", "Status: expected done, found active."],
    [{ outcome: "completed" }, "Issue : attendu completed, trouvé —.", "Outcome: expected completed, found —."],
    [{ missing: ["age"] }, "Manque : attendu age, trouvé —.", "Missing: expected age, found —."],
    [{ data: { score: 3 } }, "Donnée « score » : attendu 3, trouvé null.", "Data “score”: expected 3, found null."],
    [{ person: { age: 21 } }, "Personne « age » : attendu 21, trouvé 20.", "Person “age”: expected 21, found 20."],
    [{ measures: { visits: 2 } }, "Mesure « visits » : attendu 2, trouvé 1.", "Measure “visits”: expected 2, found 1."],
    [
      { contracts: { charter: "completed" } },
      "Contrat « charter » : attendu completed, trouvé open.",
      "Contract “charter”: expected completed, found open.",
    ],
    [{ tasks: [] }, "Tâches : attendu —, trouvé call.", "Tasks: expected —, found call."],
    [{ notices: ["hello"] }, "Messages : « hello » manque.", "Notices: “hello” is missing."],
    [{ sent: ["paired"] }, "Envois : « paired » manque.", "Sent: “paired” is missing."],
    [
      { due: { late: "2026-04-02" } },
      "Échéance « late » : attendu 2026-04-02, trouvé 2026-04-01.",
      "Deadline “late”: expected 2026-04-02, found 2026-04-01.",
    ],
    [
      { due: { late: "2026-04-01T09:00:00Z" } },
      "Échéance « late » : attendu 2026-04-01T09:00:00.000Z, trouvé 2026-04-01T07:00:00.000Z.",
      "Deadline “late”: expected 2026-04-01T09:00:00.000Z, found 2026-04-01T07:00:00.000Z.",
    ],
    [
      { due: { late: "Tuesday" } },
      "Échéance « late » : attendu Tuesday, trouvé 2026-04-01.",
      "Deadline “late”: expected Tuesday, found 2026-04-01.",
    ],
    [
      { due: { other: "2026-04-02" } },
      "Échéance « other » : attendu 2026-04-02, trouvé —.",
      "Deadline “other”: expected 2026-04-02, found —.",
    ],
  ])("%j says what was expected and what was found", (expected, fr, en) => {
    const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");
    const message = first({ expect: expected });
    expect([plain(message?.fr), plain(message?.en)]).toEqual([fr, en]);
  });

  it("all that holds passes, and scheduled events have due dates too", () => {
    const expected = {
      stages: ["a"],
      status: "active",
      measures: { visits: 1 },
      contracts: { charter: "open" },
      tasks: ["call"],
      due: { late: "2026-04-01", "contract.charter.expired": "2026-03-16T08:00:00Z", "task.call.due": "2026-03-05" },
    } as const;
    expect(playScenario(definition, scenario({ expect: expected as unknown as Expectation }))).toMatchObject({
      passed: true,
      steps: [{ ok: true }],
    });
  });

  it("what follows an expectation that fails is still played; what follows a refusal is not", () => {
    const failing = { expect: { stages: ["b"] } };
    expect(playCompiled(compiled, scenario(failing, { wait: "P1D" })).steps).toHaveLength(2);
    const refused = playCompiled(compiled, scenario({ send: { type: "nope" } }, { wait: "P1D" }));
    expect(refused).toMatchObject({ passed: false, failure: { step: 0 } });
    expect(refused.steps).toHaveLength(1);
  });
});

describe("what is sent", () => {
  it("a refusal that is expected passes, another or none at all fails", () => {
    const send = { send: { type: "go" }, as: "coordinator" };
    expect(first({ ...send, refused: "not_allowed" })).toBeUndefined();
    expect(first({ ...send, refused: "rule_not_met" })).toEqual({
      fr: "Un refus était attendu (rule_not_met), trouvé : not_allowed.",
      en: "A refusal was expected (rule_not_met), found: not_allowed.",
    });
    expect(first({ send: { type: "go" }, as: "director", refused: "not_allowed" })?.en).toContain("found: accepted");
  });

  it("a refusal is told in the reader's language, with its details", () => {
    const message = first({ send: { type: "person.updated", data: { age: "x" } } });
    expect(message?.fr).toContain("/data/age Un nombre est attendu.");
    expect(message?.en).toContain("/data/age A number is expected.");
  });

  it("what has not happened yet cannot be told", () => {
    const send = { type: "note", occurredAt: "2026-03-09T09:00:00+01:00" };
    expect(first({ send })?.en).toContain("in the future");
    expect(first({ wait: "P10D" }, { send })).toBeUndefined();
  });

  it("a program that cannot start fails its scenarios instead of throwing", () => {
    const broken = definitionOf(programOf({ a: stageOf("a", { on: { go: { target: "#nowhere" } } }) }));
    expect(playScenario(broken, scenario({ wait: "P1D" }))).toMatchObject({ passed: false, steps: [] });
  });
});

describe("the clock", () => {
  const started = () => {
    const simulation = simulate(compiled, {}, { kind: "user", id: "u", roles: "*" }, "2026-03-27T09:00:00+01:00");
    if ("ok" in simulation) throw new Error(simulation.message.en);
    return simulation;
  };

  it("rings every deadline on the way at its own time, in order, and stands where it was told to", () => {
    const later = runUntil(started(), "2026-05-20T08:00:00Z");
    if ("ok" in later) throw new Error(later.message.en);
    expect(later.journal.slice(1).map((entry) => [entry.event.type, entry.occurredAt])).toEqual([
      ["xstate.after.PT1H.a", "2026-03-27T09:00:00.000Z"],
      ["xstate.after.P1D.a", "2026-03-28T08:00:00.000Z"],
      ["task.call.due", "2026-03-30T07:00:00.000Z"],
      ["contract.charter.expired", "2026-04-10T07:00:00.000Z"],
      ["xstate.after.late.a", "2026-04-26T07:00:00.000Z"],
    ]);
    expect(later.now).toBe("2026-05-20T08:00:00.000Z");
    expect(runToNextTimer(later)).toBe(later);
  });

  it("never goes back, and moves to the next deadline alone when asked", () => {
    const next = runToNextTimer(started());
    if ("ok" in next) throw new Error(next.message.en);
    expect(next.now).toBe("2026-03-27T09:00:00.000Z");
    const back = runUntil(next, "2020-01-01T00:00:00Z");
    expect("ok" in back || back.now).toBe("2026-03-27T09:00:00.000Z");
  });

  it("waits by the calendar: two days over the change of hour are 47 hours", () => {
    const at = (start: string): (string | undefined)[] =>
      playCompiled(compiled, { ...scenario({ wait: "P2D" }, { wait: "PT24H" }), start }).steps.map((step) => step.at);
    expect(at("2026-03-28T09:00:00+01:00")).toEqual(["2026-03-30T07:00:00.000Z", "2026-03-31T07:00:00.000Z"]);
    expect(at("2026-10-24T09:00:00+02:00")).toEqual(["2026-10-26T08:00:00.000Z", "2026-10-27T08:00:00.000Z"]);
  });

  it("a program that never rests is told, not waited for", { timeout: 60_000 }, () => {
    const restless = compile(
      definitionOf(programOf({ a: stageOf("a", { after: { PT1S: { target: "#a", reenter: true } } }) })),
    );
    const simulation = simulate(restless, {}, { kind: "user", id: "u", roles: "*" }, "2026-03-02T08:00:00Z");
    if ("ok" in simulation) throw new Error(simulation.message.en);
    expect(runUntil(simulation, "2027-03-02T08:00:00Z")).toMatchObject({ ok: false, reason: "failed" });
  });
});
