import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const date = { type: "date", title: "D", sensitivity: "ordinary", purpose: "Test", source: "program" };
const ask = { actions: [{ type: "increment", params: { measure: "asked" } }] };
const set = { actions: [{ type: "set", params: { field: "ends", value: { event: "date" } } }] };
const rule = (operator: string) => ({
  title: operator,
  rule: { combinator: "and", rules: [{ field: "ends", operator }] },
});
const when = (id: string) => ({ type: "rule", params: { rule: id } });

const program = (deadline: object) =>
  programOf(
    {
      active: {
        id: "active",
        initial: "a",
        meta: { kind: "phase", title: "A" },
        on: { suspend: { target: "#paused" }, ask: { target: "#whether" } },
        states: { a: stageOf("a", { on: { set }, after: { x: ask } }), point: { id: "point", type: "history" } },
      },
      whether: {
        id: "whether",
        meta: { kind: "decision", title: "W" },
        always: [
          { target: "#paused", guard: when("dated") },
          { target: "#end", guard: when("undated") },
        ],
      },
      back: {
        id: "back",
        meta: { kind: "decision", title: "B" },
        always: [
          { target: "#point", guard: when("dated") },
          { target: "#end", guard: when("undated") },
        ],
      },
      paused: {
        id: "paused",
        meta: { kind: "suspension", title: "P" },
        on: { resume: { target: "#point" }, review: { target: "#back" }, set },
      },
    },
    { deadlines: { x: deadline }, fields: { ends: date }, rules: { dated: rule("known"), undated: rule("unknown") } },
  );
const id = "xstate.after.x.a";
const due = (run: ReturnType<typeof play>) => run.snapshot().deadlines[id]?.dueAt;

describe("pauses", () => {
  it.each(["freeze", "keep"])("D9 what rang before a pause (%s) does not ring again after it", (onSuspend) => {
    const run = play(program({ offset: "P10D", onSuspend }), {}, T0);
    run.ring(id);
    run.send("suspend", "2026-03-20T08:00:00Z");
    expect(run.snapshot().frozen[id]).toMatchObject({ fired: true });
    run.send("resume", "2026-04-20T08:00:00Z");
    expect(run.snapshot().deadlines[id]).toMatchObject({ fired: true });
    expect(due(run)).toBeUndefined();
  });

  it("D9 it rings again for another date, or when it restarts", () => {
    const dated = play(program({ from: { field: "ends" }, offset: "P0D", onSuspend: "keep" }), {}, T0);
    dated.send("set", T0, { data: { date: "2026-03-10" } });
    dated.ring(id);
    dated.send("suspend", "2026-03-20T08:00:00Z");
    dated.send("resume", "2026-04-20T08:00:00Z");
    expect(due(dated)).toBeUndefined();
    dated.send("suspend", "2026-04-21T08:00:00Z");
    dated.send("set", "2026-04-22T08:00:00Z", { data: { date: "2026-06-01" } });
    dated.send("resume", "2026-04-23T08:00:00Z");
    expect(due(dated)).toBe("2026-05-31T22:00:00.000Z");
    const restarted = play(program({ offset: "P10D" }), {}, T0);
    restarted.ring(id);
    restarted.send("suspend", "2026-03-20T08:00:00Z");
    restarted.send("resume", "2026-04-20T08:00:00Z");
    expect(due(restarted)).toBe("2026-04-30T08:00:00.000Z");
  });

  it("D10 a pause begins and ends through a decision all the same", () => {
    const run = play(program({ offset: "P60D", onSuspend: "freeze" }), {}, T0);
    run.send("set", T0, { data: { date: "2027-01-01" } });
    expect(due(run)).toBe("2026-05-01T07:00:00.000Z");
    run.send("ask", "2026-03-22T08:00:00Z");
    expect(run.snapshot()).toMatchObject({ stages: ["paused"], frozen: { [id]: { by: "paused" } } });
    run.send("review", "2026-04-01T07:00:00Z");
    expect(run.snapshot()).toMatchObject({ stages: ["a"], frozen: {} });
    expect(due(run)).toBe("2026-05-11T07:00:00.000Z");
  });

  it("D10 a pause left another way lets go of what it held", () => {
    const run = play(program({ offset: "P60D", onSuspend: "freeze" }), {}, T0);
    run.send("suspend", "2026-03-22T08:00:00Z");
    run.send("review", "2026-04-01T07:00:00Z");
    expect(run.snapshot()).toMatchObject({ status: "done", frozen: {} });
  });

  it("D6 each region of a parallel phase keeps its own deadlines over a pause", () => {
    const region = (name: string) => ({
      id: name,
      initial: `${name}1`,
      meta: { kind: "phase", title: name },
      states: {
        [`${name}1`]: stageOf(`${name}1`, { after: { [name]: { target: `#${name}2` } } }),
        [`${name}2`]: stageOf(`${name}2`),
      },
    });
    const active = {
      id: "active",
      type: "parallel",
      meta: { kind: "phase", title: "A" },
      on: { suspend: { target: "#paused" } },
      states: {
        f: region("f"),
        k: region("k"),
        r: region("r"),
        point: { id: "point", type: "history", history: "deep" },
      },
    };
    const paused = { id: "paused", meta: { kind: "suspension", title: "P" }, on: { resume: { target: "#point" } } };
    const deadlines = {
      f: { offset: "P20D", onSuspend: "freeze" },
      k: { offset: "P20D", onSuspend: "keep" },
      r: { offset: "P20D", onSuspend: "restart" },
    };
    const run = play(programOf({ active, paused }, { deadlines }), {}, T0);
    run.send("suspend", "2026-03-07T08:00:00.000Z");
    run.send("resume", "2026-03-12T08:00:00.000Z");
    expect(Object.values(run.snapshot().deadlines).map((d) => [d.deadline, d.dueAt])).toEqual([
      ["f", "2026-03-27T08:00:00.000Z"],
      ["k", "2026-03-22T08:00:00.000Z"],
      ["r", "2026-04-01T07:00:00.000Z"],
    ]);
    run.ring("xstate.after.k.k1");
    run.send("suspend", "2026-03-23T08:00:00.000Z");
    run.send("resume", "2026-03-24T08:00:00.000Z");
    expect(run.snapshot().stages).toEqual(["f1", "k2", "r1"]);
  });

  it("D11 a deadline without end never rings at once", () => {
    const run = play(programOf({ a: stageOf("a", { after: { P99999Y: { target: "#end" } } }) }), {}, T0);
    expect(run.snapshot().deadlines["xstate.after.P99999Y.a"]?.dueAt).toBe("9999-12-31T23:59:59.999Z");
  });

  it("D8 a backdated event followed by timers rings them now, one by one, and comes to rest", () => {
    const a = stageOf("a", { on: { go: { target: "#b" } } });
    const b = stageOf("b", { after: { P1D: { target: "#c" } } });
    const c = stageOf("c", { after: { P1D: { target: "#end" } } });
    const run = play(programOf({ a, b, c }), {}, T0);
    run.send("go", "2026-02-20T08:00:00.000Z", { backdated: true });
    expect(run.snapshot().deadlines["xstate.after.P1D.b"]?.dueAt).toBe("2026-02-21T08:00:00.000Z");
    run.ring("xstate.after.P1D.b");
    expect(run.journal.at(-1)?.occurredAt).toBe(T0);
    expect(run.snapshot().deadlines["xstate.after.P1D.c"]?.dueAt).toBe("2026-03-03T08:00:00.000Z");
    run.ring("xstate.after.P1D.c");
    expect(run.snapshot().status).toBe("done");
  });
});
