import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const as = (role: string, id = `usr_${role}`) => ({ actor: { kind: "user" as const, id, roles: [role] } });
const charter = {
  title: "Charter",
  body: "I agree.",
  parties: [{ role: "participant" }, { role: "coordinator" }],
  signing: "in-order",
  expires: "P14D",
  reminders: ["P3D", "P20D"],
};
const open = [{ type: "openContract", params: { contract: "charter" } }];
const sign = stageOf("sign", {
  entry: open,
  on: {
    "contract.charter.completed": { target: "#signed" },
    "contract.charter.expired": { target: "#end" },
    "contract.charter.declined": { target: "#end" },
    leave: { target: "#end" },
  },
});
const program = (more: object = {}) =>
  programOf({ sign, signed: stageOf("signed") }, { contracts: { charter: { ...charter, ...more } } });

describe("contracts", () => {
  it("C1 E6 is signed in order, and the last signature completes it as an entry of its own", () => {
    const run = play(program(), {}, T0);
    expect(run.refused("contract.charter.signed", T0, as("coordinator")).reason).toBe("not_accepted_here");
    expect(run.refused("contract.charter.signed", T0, as("guardian")).reason).toBe("not_allowed");
    run.send("contract.charter.signed", T0, as("participant"));
    expect(run.refused("contract.charter.signed", T0, as("participant")).reason).toBe("not_accepted_here");
    const last = run.send("contract.charter.signed", T0, as("coordinator"));
    expect(last.entries.map((entry) => [entry.sequence, entry.event.type, entry.actor.kind])).toEqual([
      [3, "contract.charter.signed", "user"],
      [4, "contract.charter.completed", "system"],
    ]);
    expect(run.snapshot().stages).toEqual(["signed"]);
    expect(run.snapshot().machine.context.contracts["charter"]).toMatchObject({ status: "completed", instance: 1 });
  });

  it("C1 is signed in any order where it says so", () => {
    const run = play(program({ signing: "any-order" }), {}, T0);
    run.send("contract.charter.signed", T0, as("coordinator"));
    run.send("contract.charter.signed", T0, as("participant"));
    expect(run.snapshot().stages).toEqual(["signed"]);
  });

  it("C2 reminds those who have not signed, expires, and forgets its timers when closed", () => {
    const run = play(program(), {}, T0);
    expect(Object.keys(run.snapshot().scheduled)).toEqual(["contract.charter.reminder.1", "contract.charter.expired"]);
    run.send("contract.charter.signed", T0, as("participant"));
    expect(run.ring("contract.charter.reminder.1").effects).toMatchObject([
      { type: "remindContract", to: ["coordinator"] },
    ]);
    run.ring("contract.charter.expired");
    expect(run.snapshot()).toMatchObject({ status: "done", scheduled: {} });
    expect(run.journal.at(-1)?.occurredAt).toBe("2026-03-16T08:00:00.000Z");
    const other = play(program(), {}, T0);
    const declined = other.send("contract.charter.declined", T0, as("participant"));
    expect(declined.timers.cancel).toEqual(["contract.charter.reminder.1", "contract.charter.expired"]);
  });

  it("C10 waits for what its text needs, and is never sent with a hole", () => {
    const field = { type: "text", title: "City", sensitivity: "ordinary", purpose: "x", source: "program" };
    const contracts = { charter: { ...charter, body: { fr: "À {{city}}.", en: "In {{ city }}, near {{place?}}." } } };
    const on = { "form.where.submitted": { actions: [{ type: "save" }] } };
    const stage = stageOf("sign", { entry: open, on });
    const forms = { where: { title: "Where", by: ["participant"], fields: [{ field: "city" }] } };
    const run = play(programOf({ sign: stage }, { contracts, forms, fields: { city: field, place: field } }), {}, T0);
    expect(run.snapshot()).toMatchObject({ status: "held", missing: ["city"] });
    expect(run.refused("contract.charter.signed", T0, as("participant")).reason).toBe("not_accepted_here");
    const told = run.send("form.where.submitted", T0, { ...as("participant"), data: { city: "Lyon" } });
    expect(told.effects).toMatchObject([{ type: "openContract", parties: ["participant", "coordinator"] }]);
    expect(run.snapshot()).toMatchObject({ status: "active", missing: [] });
  });

  it("C3 is voided when the run ends, as open tasks are canceled", () => {
    const tasks = { call: { title: "Call", role: "coordinator", due: "P3D" } };
    const entry = [...open, { type: "createTask", params: { task: "call" } }];
    const stage = stageOf("sign", { entry, on: { leave: { target: "#end" } } });
    const run = play(programOf({ sign: stage }, { contracts: { charter }, tasks }), {}, T0);
    const left = run.send("leave", T0);
    expect(left.effects.map((effect) => [effect.type, "status" in effect ? effect.status : ""])).toEqual([
      ["closeContract", "voided"],
      ["closeTask", "canceled"],
    ]);
    expect(left.timers.set).toEqual([]);
  });

  it("what was signed on paper is told by a party, and only where paper is allowed", () => {
    expect(play(program(), {}, T0).refused("contract.charter.completed", T0, as("coordinator")).reason).toBe(
      "not_allowed",
    );
    const run = play(program({ paper: true }), {}, T0);
    run.send("contract.charter.completed", T0, as("coordinator"));
    expect(run.snapshot().stages).toEqual(["signed"]);
  });
});

describe("tasks and lists", () => {
  it("C4 does not pile up tasks, and tells when one is due", () => {
    const tasks = { call: { title: "Call", role: "coordinator", due: "P3D" } };
    const on = { ask: { actions: [{ type: "createTask", params: { task: "call" } }] } };
    const run = play(programOf({ a: stageOf("a", { on }) }, { tasks }), {}, T0);
    expect(run.send("ask", T0).effects).toMatchObject([
      { type: "createTask", instance: 1, dueAt: "2026-03-05T08:00:00.000Z" },
    ]);
    expect(run.send("ask", T0).effects).toEqual([]);
    expect(run.ring("task.call.due").effects).toMatchObject([{ type: "remindTask", role: "coordinator" }]);
    run.send("task.call.done", "2026-03-06T08:00:00Z", as("coordinator"));
    expect(run.send("ask", "2026-03-06T08:00:00Z").effects).toMatchObject([{ type: "createTask", instance: 2 }]);
  });

  it("C5 keeps one answer for each reader", () => {
    const score = { type: "number", title: "Score", sensitivity: "ordinary", purpose: "Rank", source: "program" };
    const gap = { ...score, source: { list: "readings", statistic: "spread" } };
    const forms = {
      grid: { title: "Grid", by: ["coordinator"], per: "actor", fields: [{ field: "score", required: true }] },
    };
    const actions = [{ type: "append", params: { list: "readings", value: { event: "score" } } }];
    const reading = programOf(
      { a: stageOf("a", { on: { "form.grid.submitted": { actions } } }) },
      { fields: { score, gap }, forms },
    );
    const run = play(reading, {}, T0);
    run.send("form.grid.submitted", T0, { ...as("coordinator", "usr_1"), data: { score: 10 } });
    run.send("form.grid.submitted", T0, { ...as("coordinator", "usr_2"), data: { score: 16 } });
    run.send("form.grid.submitted", T0, { ...as("coordinator", "usr_1"), data: { score: 12 } });
    expect(run.snapshot().machine.context.lists["readings"]?.map((entry) => [entry.by, entry.value])).toEqual([
      ["usr_2", 16],
      ["usr_1", 12],
    ]);
  });
});
