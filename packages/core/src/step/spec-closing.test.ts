import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const T1 = "2026-03-03T08:00:00.000Z";
const by = (role: string, id = `usr_${role}`) => ({ actor: { kind: "user" as const, id, roles: [role] } });
const charter = {
  title: "Charter",
  body: "I agree.",
  parties: [{ role: "participant" }],
  signing: "in-order",
  expires: "P14D",
  reminders: ["P10D", "P3D"],
};
const birthDate = { type: "date", title: "B", sensitivity: "personal", purpose: "Age", source: "participant" };
const minor = {
  title: "Minor",
  rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageBelow", value: 18 }] },
};
const open = (as?: string) => ({ type: "openContract", params: { contract: "charter", ...(as && { as }) } });
const cancel = { type: "voidContract", params: { contract: "charter" } };
const on = {
  open: { actions: [open()] },
  amend: { actions: [open("amendment")] },
  both: { actions: [open(), cancel] },
  cancel: { actions: [cancel] },
  "contract.charter.completed": { actions: [{ type: "increment", params: { measure: "completed" } }] },
  "contract.charter.declined": { actions: [{ type: "increment", params: { measure: "declined" } }] },
  "contract.charter.expired": { actions: [{ type: "increment", params: { measure: "expired" } }] },
  "contract.charter.terminated": { target: "#end" },
};
const program = (more: object = {}) =>
  programOf(
    { a: stageOf("a", { on }) },
    { contracts: { charter: { ...charter, ...more } }, fields: { birthDate }, rules: { minor } },
  );
const contract = (run: ReturnType<typeof play>) => run.snapshot().machine.context.contracts["charter"];

describe("ends of contracts and tasks", () => {
  it("C6 an event about a contract that is not open moves nothing", () => {
    const run = play(
      program({ paper: true, parties: [{ role: "participant" }, { role: "guardian", when: "minor" }] }),
      { person: { birthDate: "1990-01-01" } },
      T0,
    );
    for (const verb of ["signed", "completed", "declined", "expired", "voided", "terminated", "reminder"]) {
      expect(run.refused(`contract.charter.${verb}`, T1).reason).toBe("not_accepted_here");
    }
    run.send("open", T0);
    expect(run.refused("contract.charter.declined", T1, by("guardian")).reason).toBe("not_allowed");
    run.send("contract.charter.declined", T1, by("participant"));
    expect(run.refused("contract.charter.declined", T1, by("participant")).reason).toBe("not_accepted_here");
    expect(run.refused("contract.charter.completed", T1).reason).toBe("not_accepted_here");
    expect(run.snapshot().machine.context.measures).toEqual({ declined: 1 });
  });

  it("C6 what is told of an earlier instance comes too late", () => {
    const run = play(program(), {}, T0);
    run.send("open", T0);
    run.send("contract.charter.declined", T0);
    run.send("open", T1);
    expect(run.refused("contract.charter.signed", T1, { data: { instance: 1 } }).reason).toBe("not_accepted_here");
    expect(run.refused("contract.charter.expired", T1, { data: { instance: 1 } }).reason).toBe("not_accepted_here");
    run.send("contract.charter.signed", T1, { data: { instance: 2 } });
    expect(contract(run)?.status).toBe("completed");
  });

  it("C6 a task that is not open is neither done nor due", () => {
    const tasks = { call: { title: "Call", role: "coordinator", due: "P3D" } };
    const task = (type: string) => ({ type, params: { task: "call" } });
    const stage = stageOf("a", {
      on: {
        ask: { actions: [task("createTask")] },
        "task.call.done": { actions: [{ type: "increment", params: { measure: "n" } }] },
      },
    });
    const run = play(programOf({ a: stage }, { tasks }), {}, T0);
    expect(run.refused("task.call.done", T0).reason).toBe("not_accepted_here");
    run.send("ask", T0);
    run.send("task.call.done", T0, by("coordinator"));
    expect(run.refused("task.call.done", T0, by("coordinator")).reason).toBe("not_accepted_here");
    run.send("ask", T1);
    expect(run.snapshot().scheduled["task.call.due"]).toMatchObject({
      dueAt: "2026-03-06T08:00:00.000Z",
      event: { data: { instance: 2 } },
    });
    expect(run.refused("task.call.done", T1, { data: { instance: 1 } }).reason).toBe("not_accepted_here");
    expect(run.snapshot().machine.context.measures).toEqual({ n: 1 });
  });

  it("C7 an amendment voids the open one with its timers, even while nobody knows who signs", () => {
    const run = play(
      program({ parties: [{ role: "participant" }, { role: "guardian", when: "minor" }] }),
      { person: { birthDate: "1990-01-01" } },
      T0,
    );
    run.send("open", T0);
    run.send("person.updated", T1, { data: { birthDate: "" } });
    const amended = run.send("amend", T1);
    expect(amended.effects).toMatchObject([{ type: "closeContract", instance: 1, status: "voided" }]);
    expect(run.snapshot()).toMatchObject({ status: "held", missing: ["birthDate"], scheduled: {} });
    expect(contract(run)).toMatchObject({ status: "waiting", instance: 2, as: "amendment" });
    run.send("person.updated", T1, { data: { birthDate: "1990-01-01" } });
    expect(contract(run)).toMatchObject({ status: "open", instance: 2 });
  });

  it("C7 what is in force outlives an amendment that is declined, and can be terminated with one that is open", () => {
    const declined = play(program(), {}, T0);
    declined.send("open", T0);
    declined.send("contract.charter.signed", T0);
    declined.send("amend", T1);
    declined.send("contract.charter.declined", T1);
    expect(contract(declined)).toMatchObject({ status: "declined", instance: 2, inForce: 1 });
    const over = declined.send("contract.charter.terminated", T1);
    expect(over.effects).toMatchObject([{ type: "closeContract", instance: 1, status: "terminated" }]);
    expect(contract(declined)).not.toHaveProperty("inForce");

    const pending = play(program(), {}, T0);
    pending.send("open", T0);
    pending.send("contract.charter.signed", T0);
    pending.send("amend", T1);
    expect(pending.send("contract.charter.terminated", T1).effects).toMatchObject([
      { instance: 2, status: "voided" },
      { instance: 1, status: "terminated" },
    ]);

    const renewed = play(program(), {}, T0);
    renewed.send("open", T0);
    renewed.send("contract.charter.signed", T0);
    renewed.send("amend", T1);
    renewed.send("contract.charter.signed", T1);
    expect(contract(renewed)).toMatchObject({ status: "completed", instance: 2 });
    expect(contract(renewed)).not.toHaveProperty("inForce");
  });

  it("C8 what is opened and closed in one step leaves no timer and tells nobody", () => {
    const run = play(program(), {}, T0);
    const both = run.send("both", T0);
    expect([both.effects, both.timers.set, run.snapshot().scheduled]).toEqual([[], [], {}]);
    const tasks = { call: { title: "Call", role: "coordinator", due: "P3D" } };
    const task = (type: string) => ({ type, params: { task: "call" } });
    const twice = { actions: [task("createTask"), task("cancelTask")] };
    const other = play(programOf({ a: stageOf("a", { on: { twice } }) }, { tasks }), {}, T0);
    expect(other.send("twice", T0).timers.set).toEqual([]);
  });

  it("C9 reminders written in another order ring at their own times", () => {
    const run = play(program(), {}, T0);
    run.send("open", T0);
    run.ring("contract.charter.reminder.2");
    expect(run.journal.at(-1)?.occurredAt).toBe("2026-03-05T08:00:00.000Z");
    expect(run.snapshot().scheduled["contract.charter.reminder.1"]?.dueAt).toBe("2026-03-12T08:00:00.000Z");
    expect(Object.keys(run.snapshot().scheduled)).not.toContain("contract.charter.reminder.2");
  });

  it("M5 a contract whose rule cannot be answered at all never opens without that party", () => {
    const odd = {
      title: "Odd",
      rule: { combinator: "and", rules: [{ field: "birthDate", operator: "contains", value: "x" }] },
    };
    const contracts = {
      charter: { ...charter, parties: [{ role: "participant" }, { role: "guardian", when: "odd" }] },
    };
    const run = play(
      programOf({ a: stageOf("a", { on }) }, { contracts, fields: { birthDate }, rules: { odd } }),
      { person: { birthDate: "1990-01-01" } },
      T0,
    );
    run.send("open", T0);
    expect(contract(run)?.status).toBe("waiting");
    expect(run.refused("contract.charter.completed", T1).reason).toBe("not_accepted_here");
  });

  it("E6 an event whose consequence fails has failed as a whole", () => {
    const loop = { b: stageOf("b", { always: { target: "#c" } }), c: stageOf("c", { always: { target: "#b" } }) };
    const a = stageOf("a", { on: { open: { actions: [open()] }, "contract.charter.completed": { target: "#b" } } });
    const run = play(programOf({ a, ...loop }, { contracts: { charter } }), {}, T0);
    run.send("open", T0);
    expect(run.refused("contract.charter.signed", T1).reason).toBe("failed");
    expect(contract(run)).toMatchObject({ status: "open", parties: [{ role: "participant" }] });
  });

  it("A5 what follows of itself gives no reason and fills in no form", () => {
    const forms = { why: { title: "W", by: ["participant"], fields: [{ field: "birthDate", required: true }] } };
    const completed = { target: "#end", meta: { reason: "required", form: "why" } };
    const a = stageOf("a", { on: { open: { actions: [open()] }, "contract.charter.completed": completed } });
    const run = play(programOf({ a }, { contracts: { charter }, fields: { birthDate }, forms }), {}, T0);
    run.send("open", T0);
    run.send("contract.charter.signed", T1);
    expect(run.snapshot().status).toBe("done");
  });
});
