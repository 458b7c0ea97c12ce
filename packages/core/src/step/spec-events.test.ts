import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const T1 = "2026-03-03T08:00:00.000Z";
const as = (role: string, id = `usr_${role}`) => ({ actor: { kind: "user" as const, id, roles: [role] } });
const field = (type: string, source: unknown = "program") => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "Test",
  source,
});
const rule = (leaf: object) => ({ title: "Rule", rule: { combinator: "and", rules: [leaf] } });

describe("events", () => {
  it("E1 E2 E3 refuses what is over, unexpected or forged, and changes nothing", () => {
    const run = play(programOf({ a: stageOf("a", { on: { go: { target: "#end" } } }) }), {}, T0);
    const before = JSON.stringify(run.snapshot());
    expect(run.refused("nope", T1)).toMatchObject({ reason: "not_accepted_here", accepted: ["go"] });
    expect(run.refused("xstate.done.state.a", T1).reason).toBe("not_accepted_here");
    expect(JSON.stringify(run.snapshot())).toBe(before);
    run.send("go", T1);
    expect(run.refused("go", T1).reason).toBe("ended");
  });

  it("E4 refuses what is older than the latest event, unless it may be told late", () => {
    const run = play(programOf({ a: stageOf("a", { on: { note: {} } }) }), {}, T1);
    expect(run.refused("note", T0)).toMatchObject({ reason: "invalid_data", errors: [{ path: "/occurredAt" }] });
    run.send("note", T0, { backdated: true });
    expect(run.snapshot().occurredAt).toBe(T1);
    expect(run.journal.at(-1)?.occurredAt).toBe(T0);
  });

  it("E5 says which rule closed the way and what is missing", () => {
    const fields = { score: field("number") };
    const rules = {
      high: {
        ...rule({ field: "score", operator: ">=", value: 3 }),
        whenFalse: { fr: "Il faut 3.", en: "It takes 3." },
      },
    };
    const go = { target: "#end", guard: { type: "rule", params: { rule: "high" } } };
    const program = programOf(
      {
        a: stageOf("a", {
          on: { go, set: { actions: [{ type: "set", params: { field: "score", value: { event: "n" } } }] } },
        }),
      },
      { fields, rules },
    );
    const run = play(program, {}, T0);
    expect(run.refused("go", T1)).toMatchObject({ reason: "rule_not_met", missing: ["score"] });
    run.send("set", T1, { data: { n: 2 } });
    expect(run.refused("go", T1)).toMatchObject({
      reason: "rule_not_met",
      missing: [],
      message: { en: "It takes 3." },
    });
    run.send("set", T1, { data: { n: 3 } });
    run.send("go", T1);
    expect(run.snapshot().status).toBe("done");
  });
});

describe("who may act", () => {
  it("A1 A3 takes the roles of the transition, of the form, of the stage, of the phase, in this order", () => {
    const forms = { file: { title: "F", by: ["participant"], fields: [] } };
    const run = play(
      programOf(
        {
          phase: {
            id: "phase",
            initial: "a",
            meta: { kind: "phase", title: "P", roles: ["director"] },
            states: {
              a: stageOf("a", {
                on: {
                  mine: { meta: { by: ["guardian"] } },
                  "form.file.submitted": { actions: [{ type: "save" }] },
                  theirs: {},
                },
              }),
              b: stageOf("b", {}, { roles: ["coordinator"] }),
            },
          },
        },
        { forms },
      ),
      {},
      T0,
    );
    const allowed = (type: string) =>
      ["participant", "guardian", "coordinator", "director"].filter((role) => {
        try {
          run.send(type, T1, as(role));
          return true;
        } catch {
          return false;
        }
      });
    expect(allowed("mine")).toEqual(["guardian"]);
    expect(allowed("form.file.submitted")).toEqual(["participant"]);
    expect(allowed("theirs")).toEqual(["director"]);
    expect(run.refused("theirs", T1, as("guardian")).reason).toBe("not_allowed");
    expect(run.refused("theirs", T1, { ...as("director"), as: "guardian" }).reason).toBe("not_allowed");
  });

  it("A2 passes over a transition that is not open to the role", () => {
    const go = [
      { target: "#b", meta: { by: ["director"] } },
      { target: "#c", meta: { by: ["coordinator"] } },
    ];
    const program = programOf({ a: stageOf("a", { on: { go } }), b: stageOf("b"), c: stageOf("c") });
    const run = play(program, {}, T0);
    run.send("go", T1, as("coordinator"));
    expect(run.snapshot().stages).toEqual(["c"]);
    expect(run.journal.at(-1)?.actor).toMatchObject({ id: "usr_coordinator", role: "coordinator" });
  });

  it("A4 wants a second person", () => {
    const program = programOf({
      a: stageOf("a", { on: { propose: { target: "#b", meta: { by: ["coordinator"] } } } }),
      b: stageOf("b", {
        on: { confirm: { target: "#end", meta: { by: ["coordinator"], notSameActorAs: "propose" } } },
      }),
    });
    const run = play(program, {}, T0);
    run.send("propose", T1, as("coordinator", "usr_1"));
    expect(run.refused("confirm", T1, as("coordinator", "usr_1"))).toMatchObject({
      reason: "not_allowed",
      message: { en: "A second person has to decide this." },
    });
    run.send("confirm", T1, as("coordinator", "usr_2"));
    expect(run.snapshot().outcome).toBe("completed");
  });

  it("A5 wants the reason, and one that the exit offers", () => {
    const bye = {
      id: "bye",
      type: "final",
      meta: { kind: "exit", title: "Bye", outcome: "dropout", reasons: [{ value: "moved", title: "Moved" }] },
    };
    const run = play(
      programOf({ a: stageOf("a", { on: { leave: { target: "#bye", meta: { reason: "required" } } } }), bye }),
      {},
      T0,
    );
    expect(run.refused("leave", T1)).toMatchObject({ reason: "invalid_data", errors: [{ path: "/reason" }] });
    expect(run.refused("leave", T1, { reason: { text: "  " } }).reason).toBe("invalid_data");
    expect(run.refused("leave", T1, { reason: { code: "x" } })).toMatchObject({ errors: [{ path: "/reason/code" }] });
    run.send("leave", T1, { reason: { code: "moved" } });
    expect(run.journal.at(-1)?.event.reason).toEqual({ code: "moved" });
  });
});

describe("missing data", () => {
  const fields = { birthDate: field("date", "participant"), guardianName: field("text", "participant") };
  const rules = {
    adult: rule({ field: "birthDate", operator: "ageAtLeast", value: 18 }),
    minor: rule({ field: "birthDate", operator: "ageBelow", value: 18 }),
  };
  const decision = {
    id: "decision",
    meta: { kind: "decision", title: "D" },
    always: [
      { target: "#in", guard: { type: "rule", params: { rule: "adult" } } },
      { target: "#out", guard: { type: "otherwise", params: { of: ["adult"] } } },
    ],
  };
  const program = programOf({ decision, in: stageOf("in"), out: stageOf("out") }, { fields, rules });

  it("M1 M2 M3 M4 holds the person, neither in nor out, and goes on by itself", () => {
    const run = play(program, {}, T0);
    expect(run.snapshot()).toMatchObject({ status: "held", stages: ["decision"], missing: ["birthDate"] });
    run.send("person.updated", T1, { data: { birthDate: "" } });
    expect(run.snapshot()).toMatchObject({ status: "held", missing: ["birthDate"] });
    run.send("person.updated", T1, { data: { birthDate: "2010-01-01" } });
    expect(run.snapshot()).toMatchObject({ status: "active", stages: ["out"], missing: [] });
    const other = play(program, { person: { birthDate: "1990-01-01" } }, T0);
    expect(other.snapshot().stages).toEqual(["in"]);
  });

  it("M5 opens a contract when it is known who signs", () => {
    const contracts = {
      charter: {
        title: "C",
        body: "B",
        parties: [{ role: "participant" }, { role: "guardian", when: "minor" }],
        signing: "in-order",
      },
    };
    const sign = stageOf("sign", { entry: [{ type: "openContract", params: { contract: "charter" } }] });
    const run = play(programOf({ sign }, { fields, rules, contracts }), {}, T0);
    expect(run.snapshot()).toMatchObject({ status: "held", missing: ["birthDate"] });
    const opened = run.send("person.updated", T1, { data: { birthDate: "2012-06-01" } });
    expect(opened.effects).toMatchObject([{ type: "openContract", parties: ["participant", "guardian"] }]);
    expect(run.snapshot().status).toBe("active");
  });

  it("M6 shows a field unless its rule is false", () => {
    const forms = {
      file: {
        title: "F",
        by: ["participant"],
        fields: [{ field: "birthDate" }, { field: "guardianName", required: true, visibleWhen: "minor" }],
      },
    };
    const a = stageOf("a", { on: { "form.file.submitted": { actions: [{ type: "save" }] } } });
    const run = play(programOf({ a }, { fields, rules, forms }), {}, T0);
    expect(run.refused("form.file.submitted", T1, { data: {} })).toMatchObject({
      errors: [{ path: "/data/guardianName" }],
    });
    expect(run.refused("form.file.submitted", T1, { data: { birthDate: "2012-01-01" } }).reason).toBe("invalid_data");
    expect(run.refused("form.file.submitted", T1, { data: { birthDate: "2012-02-31" } })).toMatchObject({
      errors: [{ path: "/data/birthDate" }],
    });
    expect(run.refused("form.file.submitted", T1, { data: { x: 1 } })).toMatchObject({ errors: [{ path: "/data/x" }] });
    const saved = run.send("form.file.submitted", T1, { data: { birthDate: "1990-01-01" } });
    expect(saved.effects).toMatchObject([{ type: "updatePerson", data: { birthDate: "1990-01-01" } }]);
  });
});
