import { describe, expect, it } from "vitest";
import { advance } from "./advance.ts";
import { nextEvents } from "./next.ts";
import { play, programOf, stageOf } from "../testing/play.ts";

/** What must not slip through: forged names, roles nobody gave, data of the wrong kind. */

const T0 = "2026-03-02T08:00:00.000Z";
const T1 = "2026-03-03T08:00:00.000Z";
const as = (role: string, id = `usr_${role}`) => ({ actor: { kind: "user" as const, id, roles: [role] } });
const nobody = { actor: { kind: "user" as const, id: "usr_0", roles: [] } };
const field = (type: string, source: unknown = "program") => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "Test",
  source,
});
const fields = { score: field("number"), birthDate: field("date", "participant") };
const high = {
  title: "High",
  rule: { combinator: "and", rules: [{ field: "score", operator: ">=", value: 3 }] },
  whenFalse: { fr: "Il faut 3.", en: "It takes 3." },
};
const guard = { type: "rule", params: { rule: "high" } };
const otherwise = { type: "otherwise", params: { of: ["high"] } };
const setFrom = (name: string, key: string) => ({
  actions: [{ type: "set", params: { field: name, value: { event: key } } }],
});

describe("names and data of events", () => {
  const catalog = {
    fields,
    contracts: { charter: { title: "C", body: "B", parties: [{ role: "participant" }], signing: "in-order" } },
    tasks: { call: { title: "Call", role: "coordinator" } },
    places: { seat: { limit: 1, heldIn: ["a"] } },
    forms: { file: { title: "F", by: ["participant"], fields: [] } },
    members: { mentee: { program: "mentoring" } },
  };
  const events = { note: setFrom("score", "n"), born: setFrom("birthDate", "on") };
  const run = () => play(programOf({ a: stageOf("a", { on: events }) }, catalog), {}, T0);

  it.each([
    "contract.constructor.declined",
    "contract.__proto__.completed",
    "contract.toString.signed",
    "task.constructor.done",
    "task.__proto__.due",
    "place.constructor.offered",
    "form.constructor.submitted",
    "constructor",
    "__proto__",
  ])("E9 %s names nothing, and holds nobody", (type) => {
    expect(run().refused(type, T1).reason).toBe("not_accepted_here");
  });

  it("E9 members are looked up among the program's own", () => {
    const one = run();
    const data = { member: "constructor", data: { x: 1 } };
    expect(one.refused("member.updated", T1, { data }).reason).toBe("not_accepted_here");
  });

  it.each(["__proto__", "constructor", "prototype"])("E7 data named %s are refused", (name) => {
    const data = JSON.parse(`{ "${name}": { "polluted": true } }`) as Record<string, unknown>;
    for (const type of ["note", "person.updated"]) {
      expect(run().refused(type, T1, { data })).toMatchObject({
        reason: "invalid_data",
        errors: [{ path: `/data/${name}` }],
      });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("E7 data that do not fit the field are refused, in the run and in the person's file", () => {
    expect(run().refused("note", T1, { data: { n: "three" } })).toMatchObject({ errors: [{ path: "/data/n" }] });
    expect(run().refused("note", T1, { data: { n: 1e300 } }).reason).toBe("invalid_data");
    for (const on of ["garbage", "2026-02-31", "0000-01-01", 7]) {
      expect(run().refused("born", T1, { data: { on } })).toMatchObject({ errors: [{ path: "/data/on" }] });
    }
    const fine = run();
    expect(fine.send("born", T1, { data: { on: "1990-05-02" } }).effects).toMatchObject([
      { type: "updatePerson", data: { birthDate: "1990-05-02" } },
    ]);
  });

  it("E7 what members tell is kept only where the program reads it, and only as facts", () => {
    const read = { first: field("text", { member: "mentee", field: "firstName" }) };
    const members = { mentee: { program: "mentoring" } };
    const one = play(programOf({ a: stageOf("a") }, { fields: read, members }), {}, T0);
    const data = { firstName: { nested: true }, secret: "x" };
    one.send("member.updated", T1, { data: { member: "mentee", data } });
    expect(one.snapshot().machine.context.members).toEqual({ mentee: { firstName: null } });
    expect(one.refused("member.updated", T1, { data: { member: "mentee", data: [] } })).toMatchObject({
      errors: [{ path: "/data/data" }],
    });
  });

  it("L3 measures stay numbers whatever an event brings", () => {
    const hours = { actions: [{ type: "record", params: { measure: "hours", value: { event: "h" } } }] };
    const one = play(programOf({ a: stageOf("a", { on: { worked: hours } }) }), {}, T0);
    for (const h of [1e308, 1e308, 2]) one.send("worked", T1, { data: { h } });
    expect(one.snapshot().machine.context.measures).toEqual({ hours: 2 });
  });

  it("E4 refuses what is told before it happens", () => {
    const one = run();
    const event = { type: "note", actor: { kind: "user", id: "u", roles: "*" } } as const;
    const told = advance(one.compiled, one.snapshot(), event, { occurredAt: T1, recordedAt: T0 });
    expect(told).toMatchObject({ reason: "invalid_data", errors: [{ path: "/occurredAt" }] });
  });
});

describe("who acts", () => {
  const tasks = { call: { title: "Call", role: "coordinator", due: "P3D" } };
  const ask = { actions: [{ type: "createTask", params: { task: "call" } }] };
  const run = () =>
    play(
      programOf({ a: stageOf("a", { on: { ask, "task.call.due": { target: "#end" } } }) }, { fields, tasks }),
      {},
      T0,
    );

  it("A6 nobody records a role that they do not hold", () => {
    const one = run();
    const data = { birthDate: "1990-05-02" };
    expect(one.refused("person.updated", T1, { ...as("participant"), as: "director", data }).reason).toBe(
      "not_allowed",
    );
    expect(one.refused("person.updated", T1, { as: "emperor", data }).reason).toBe("not_allowed");
    expect(one.refused("person.updated", T1, { ...nobody, data }).reason).toBe("not_allowed");
    expect(one.refused("recheck", T1, nobody).reason).toBe("not_allowed");
    one.send("person.updated", T1, { ...as("participant"), as: "participant", data });
    expect(one.journal.at(-1)?.actor.role).toBe("participant");
  });

  it("A6 nobody but the organization makes a task fall due", () => {
    const one = run();
    one.send("ask", T1);
    expect(one.refused("task.call.due", T1, as("participant")).reason).toBe("not_allowed");
    one.ring("task.call.due");
    expect(one.snapshot().status).toBe("done");
  });

  it("A4 wants someone who can be told apart, and forgets a first person who had no id", () => {
    const confirm = { target: "#end", meta: { notSameActorAs: "propose" } };
    const program = programOf({ a: stageOf("a", { on: { propose: {}, confirm } }) });
    const anonymous = { actor: { kind: "user" as const, roles: ["director"] } };
    const one = play(program, {}, T0);
    one.send("propose", T1, as("director", "usr_1"));
    expect(one.refused("confirm", T1, anonymous).reason).toBe("not_allowed");
    one.send("propose", T1, anonymous);
    expect(one.snapshot().actors).toEqual({});
    one.send("confirm", T1, as("director", "usr_1"));
    expect(one.snapshot().status).toBe("done");
  });

  it("A3 a program without roles is open to those who may act in any", () => {
    const bare = programOf({ a: stageOf("a", { on: { go: { target: "#end" } } }) }, { roles: {} });
    const one = play(bare, {}, T0);
    expect(one.refused("go", T1, as("participant")).reason).toBe("not_allowed");
    one.send("go", T1);
    expect(one.snapshot().status).toBe("done");
  });

  it("A1 a form that the transition asks for tells who may send it", () => {
    const forms = { report: { title: "R", by: ["director"], fields: [] } };
    const close = { target: "#end", meta: { form: "report" } };
    const one = play(programOf({ a: stageOf("a", { on: { close } }, { roles: ["coordinator"] }) }, { forms }), {}, T0);
    expect(one.refused("close", T1, as("coordinator")).reason).toBe("not_allowed");
    one.send("close", T1, as("director"));
  });
});

describe("several transitions of one event", () => {
  const forms = {
    short: { title: "S", by: ["coordinator"], fields: [{ field: "score", required: true }] },
    long: { title: "L", by: ["coordinator"], fields: [{ field: "birthDate", required: true }] },
  };
  const decide = [
    { target: "#end", guard, meta: { form: "short" } },
    { target: "#b", guard: otherwise, meta: { form: "long" } },
  ];
  const program = programOf(
    { a: stageOf("a", { on: { decide, note: setFrom("score", "n") } }), b: stageOf("b") },
    { fields, rules: { high }, forms },
  );

  it("E8 asks for the form of the one that will be taken", () => {
    const one = play(program, {}, T0);
    expect(one.refused("decide", T1, { data: {} })).toMatchObject({ reason: "rule_not_met", missing: ["score"] });
    one.send("note", T1, { data: { n: 1 } });
    expect(one.refused("decide", T1, { data: {} })).toMatchObject({ errors: [{ path: "/data/birthDate" }] });
    one.send("decide", T1, { data: { birthDate: "1990-05-02" } });
    expect(one.snapshot().stages).toEqual(["b"]);
  });

  it("E5 speaks of the guards of the event alone, and never quotes a rule that said yes", () => {
    const other = { title: "Other", rule: { combinator: "and", rules: [{ field: "birthDate", operator: "known" }] } };
    const born = {
      title: "Born",
      rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
    };
    const a = stageOf("a", {
      always: { target: "#b", guard: { type: "rule", params: { rule: "born" } } },
      on: { go: { target: "#end", guard: otherwise }, note: setFrom("score", "n") },
    });
    const rules = { high, other, born };
    const one = play(programOf({ a, b: stageOf("b") }, { fields, rules }), {}, T0);
    one.send("note", T1, { data: { n: 5 } });
    const refused = one.refused("go", T1);
    expect(refused).toMatchObject({
      reason: "rule_not_met",
      missing: [],
      message: { en: "The condition is not met." },
    });
    const actor = { kind: "user", id: "u", roles: "*" } as const;
    const offered = nextEvents({ compiled: one.compiled, snapshot: one.snapshot(), actor, now: T1, places: {} });
    expect(offered.find((next) => next.event === "go")).toMatchObject({
      allowed: false,
      why: { fr: "La condition n’est pas remplie." },
    });
  });

  it("A2 E8 the innermost stage speaks first, and all that may send it are named", () => {
    const phase = {
      id: "phase",
      initial: "a",
      meta: { kind: "phase", title: "P" },
      on: { stop: { target: "#end", meta: { label: "Outer", by: ["director"], form: "long" } } },
      states: { a: stageOf("a", { on: { stop: { target: "#b", meta: { label: "Inner", by: ["coordinator"] } } } }) },
    };
    const one = play(programOf({ phase, b: stageOf("b") }, { fields, forms }), {}, T0);
    const actor = { kind: "user", id: "u", roles: "*" } as const;
    const [stop] = nextEvents({ compiled: one.compiled, snapshot: one.snapshot(), actor, now: T1, places: {} });
    expect(stop).toMatchObject({ event: "stop", label: "Inner", by: ["coordinator", "director"] });
    one.send("stop", T1);
    expect(one.snapshot().stages).toEqual(["b"]);
  });

  it("M6 a required text of spaces only is not filled in", () => {
    const texts = { why: field("text") };
    const why = { title: "W", by: ["participant"], fields: [{ field: "why", required: true }] };
    const a = stageOf("a", { on: { "form.why.submitted": { target: "#end", actions: [{ type: "save" }] } } });
    const one = play(programOf({ a }, { fields: texts, forms: { why } }), {}, T0);
    expect(one.refused("form.why.submitted", T1, { data: { why: " \n " } })).toMatchObject({
      errors: [{ path: "/data/why" }],
    });
  });

  it("A1 one transition object in two places of a definition is two transitions", () => {
    const shared = { target: "#end" };
    const a = stageOf("a", { on: { go: shared, stop: shared } }, { roles: ["coordinator"] });
    const b = stageOf("b", { on: { go: shared } }, { roles: ["director"] });
    const one = play(programOf({ a, b }), {}, T0);
    one.send("go", T1, as("coordinator"));
    expect(one.journal.at(-1)?.transitions[0]).toMatchObject({ event: "go", from: ["a"], paths: ["/states/a/on/go"] });
  });
});
