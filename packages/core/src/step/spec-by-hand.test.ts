import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";
import { MOVED } from "./built-in.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const T1 = "2026-03-03T08:00:00.000Z";
const reason = { text: "Saisi par erreur." };
const field = { type: "number", title: "N", sensitivity: "ordinary", purpose: "Test", source: "program" };
const increment = (measure: string) => [{ type: "increment", params: { measure } }];

const program = programOf(
  {
    a: stageOf("a", {
      exit: increment("left"),
      on: { go: { target: "#b", guard: { type: "rule", params: { rule: "high" } } } },
      after: { P10D: { target: "#end" } },
    }),
    b: stageOf("b", { entry: increment("came") }),
    both: {
      id: "both",
      type: "parallel",
      meta: { kind: "phase", title: "P" },
      states: {
        one: {
          id: "one",
          initial: "one1",
          meta: { kind: "phase", title: "1" },
          states: { one1: stageOf("one1"), one2: stageOf("one2") },
        },
        two: {
          id: "two",
          initial: "two1",
          meta: { kind: "phase", title: "2" },
          states: { two1: stageOf("two1", { on: { on: { target: "#two2" } } }), two2: stageOf("two2") },
        },
      },
    },
  },
  {
    fields: { score: field },
    rules: { high: { title: "R", rule: { combinator: "and", rules: [{ field: "score", operator: ">=", value: 3 }] } } },
  },
);

describe("by hand", () => {
  it("A7 a run is put into a stage that no rule opens, with all that entering and leaving do, and says so", () => {
    const run = play(program, {}, T0);
    expect(run.refused("go", T1).reason).toBe("rule_not_met");
    const { entries, timers } = run.send(MOVED, T1, { data: { to: "b" }, reason });
    expect(run.snapshot()).toMatchObject({ stages: ["b"], machine: { context: { measures: { left: 1, came: 1 } } } });
    expect(timers.cancel).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      event: { type: MOVED, data: { to: "b" }, reason },
      transitions: [{ trigger: "hand", event: MOVED, from: ["a"], to: ["b"] }],
    });
    run.send(MOVED, T1, { data: { to: "b" }, reason });
    expect(run.snapshot().machine.context.measures).toEqual({ left: 1, came: 2 });
    run.send(MOVED, T1, { data: { to: "end" }, reason });
    expect(run.snapshot()).toMatchObject({ status: "done", exit: "end" });
    expect(run.refused(MOVED, T1, { data: { to: "a" }, reason }).reason).toBe("ended");
  });

  it("A7 regions beside the stage stay as they are", () => {
    const run = play(program, {}, T0);
    run.send(MOVED, T1, { data: { to: "one2" }, reason });
    expect(run.snapshot().stages).toEqual(["one2", "two1"]);
    run.send("on", T1);
    run.send(MOVED, T1, { data: { to: "one1" }, reason });
    expect(run.snapshot().stages).toEqual(["one1", "two2"]);
    run.send(MOVED, T1, { data: { to: "a" }, reason });
    expect(run.snapshot().stages).toEqual(["a"]);
  });

  it("A7 nobody does so in a role of the program, without a reason, or into what is no stage", () => {
    const run = play(program, {}, T0);
    const actor = { kind: "user" as const, id: "usr_1", roles: ["coordinator"] };
    expect(run.refused(MOVED, T1, { data: { to: "b" }, reason, actor }).reason).toBe("not_allowed");
    expect(run.refused(MOVED, T1, { data: { to: "b" } }).errors).toMatchObject([{ path: "/reason/text" }]);
    for (const to of ["nowhere", "both", undefined])
      expect(run.refused(MOVED, T1, { data: { to }, reason }).errors).toMatchObject([{ path: "/data/to" }]);
  });
});
