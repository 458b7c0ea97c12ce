import { describe, expect, it } from "vitest";
import { play, programOf, stageOf } from "../testing/play.ts";

const T0 = "2026-03-02T08:00:00.000Z";
const date = (source: unknown = "program") => ({
  type: "date",
  title: "D",
  sensitivity: "ordinary",
  purpose: "Test",
  source,
});
const setEnd = { set: { actions: [{ type: "set", params: { field: "ends", value: { event: "date" } } }] } };
const due = (run: ReturnType<typeof play>, id: string) => run.snapshot().deadlines[id]?.dueAt;

describe("deadlines", () => {
  it("D1 D2 counts from a date field and follows it, also after it fired", () => {
    const meta = { fields: { ends: date() }, deadlines: { renew: { from: { field: "ends" }, offset: "-P45D" } } };
    const after = { renew: { actions: [{ type: "increment", params: { measure: "asked" } }] } };
    const run = play(programOf({ a: stageOf("a", { on: setEnd, after }) }, meta), {}, T0);
    const id = "xstate.after.renew.a";
    expect(run.snapshot().deadlines[id]).toMatchObject({ missing: "ends" });
    expect(due(run, id)).toBeUndefined();
    run.send("set", T0, { data: { date: "2026-12-31" } });
    expect(due(run, id)).toBe("2026-11-15T23:00:00.000Z");
    const moved = run.send("set", T0, { data: { date: "2026-12-01" } });
    expect(moved.timers.set).toMatchObject([{ id, dueAt: "2026-10-16T22:00:00.000Z" }]);
    run.ring(id);
    expect(due(run, id)).toBeUndefined();
    expect(run.snapshot().machine.context.measures).toEqual({ asked: 1 });
    run.send("set", "2026-10-20T08:00:00Z", { data: { date: "2027-12-01" } });
    expect(due(run, id)).toBe("2027-10-16T22:00:00.000Z");
  });

  it.each([
    ["P10D", { days: "working" }, "2026-05-07T08:00:00.000Z", "2026-05-26T08:00:00.000Z"],
    ["P1M", {}, "2026-01-31T09:00:00.000Z", "2026-02-28T09:00:00.000Z"],
    ["P1D", {}, "2027-03-27T09:00:00.000Z", "2027-03-28T08:00:00.000Z"],
    ["P1M", { then: "start-of-next-month" }, "2026-11-20T09:00:00.000Z", "2026-12-31T23:00:00.000Z"],
    ["P15D", { then: "end-of-day" }, "2026-03-10T09:00:00.000Z", "2026-03-25T22:59:59.999Z"],
  ])("D3 %s %o after %s falls due at %s", (offset, more, at, expected) => {
    const meta = { deadlines: { x: { offset, ...more } } };
    const run = play(programOf({ a: stageOf("a", { after: { x: { target: "#end" } } }) }, meta), {}, at);
    expect(due(run, "xstate.after.x.a")).toBe(expected);
  });

  it("D4 D5 leaves no timer behind a stage passed through, and only the stay that set a timer hears it", () => {
    const through = stageOf("through", { always: { target: "#b" }, after: { P1D: { target: "#end" } } });
    const a = stageOf("a", { on: { go: { target: "#through" } }, after: { P3D: { target: "#end" } } });
    const run = play(programOf({ a, through, b: stageOf("b", { on: { back: { target: "#a" } } }) }), {}, T0);
    const gone = run.send("go", T0);
    expect(gone.timers).toEqual({ set: [], cancel: ["xstate.after.P3D.a"] });
    run.send("back", T0);
    const stale = { actor: { kind: "timer" as const, roles: "*" as const }, armed: 1 };
    expect(run.refused("xstate.after.P3D.a", "2026-03-05T08:00:00Z", stale).reason).toBe("not_accepted_here");
    run.ring("xstate.after.P3D.a");
    expect(run.snapshot().status).toBe("done");
  });

  const pausable = (onSuspend?: string) =>
    programOf(
      {
        active: {
          id: "active",
          initial: "a",
          meta: { kind: "phase", title: "A" },
          on: { suspend: { target: "#paused" } },
          states: {
            a: stageOf("a", { after: { x: { target: "#end" } } }),
            point: { id: "point", type: "history", history: "deep" },
          },
        },
        paused: {
          id: "paused",
          meta: { kind: "suspension", title: "P" },
          on: { resume: { target: "#point" }, longer: { target: "#longer" } },
        },
        longer: { id: "longer", meta: { kind: "suspension", title: "L" }, on: { resume: { target: "#point" } } },
      },
      { deadlines: { x: { offset: "P60D", ...(onSuspend && { onSuspend }) } } },
    );

  it.each([
    ["freeze", "2026-07-30T07:00:00.000Z"],
    ["keep", "2026-05-01T07:00:00.000Z"],
    ["restart", "2026-08-18T08:00:00.000Z"],
  ])("D6 resuming with %s falls due at %s", (onSuspend, expected) => {
    const run = play(pausable(onSuspend), {}, T0);
    expect(due(run, "xstate.after.x.a")).toBe("2026-05-01T07:00:00.000Z");
    run.send("suspend", "2026-03-21T09:00:00.000Z");
    expect(run.snapshot().deadlines).toEqual({});
    run.send("resume", "2026-06-19T08:00:00.000Z");
    expect(run.snapshot().frozen).toEqual({});
    expect(due(run, "xstate.after.x.a")).toBe(expected);
    run.ring("xstate.after.x.a");
    expect(run.snapshot().status).toBe("done");
    expect(run.journal.at(-1)?.occurredAt).toBe(onSuspend === "keep" ? "2026-06-19T08:00:00.000Z" : expected);
  });

  it("D6 one suspension that follows another holds what the first one held", () => {
    const run = play(pausable("freeze"), {}, T0);
    run.send("suspend", "2026-03-12T08:00:00.000Z");
    run.send("longer", "2026-03-22T08:00:00.000Z");
    run.send("resume", "2026-04-01T07:00:00.000Z");
    expect(due(run, "xstate.after.x.a")).toBe("2026-05-21T07:00:00.000Z");
  });

  it("D7 a suspension told late counts from when it happened, and shifts a date by its days", () => {
    const meta = { fields: { ends: date() }, deadlines: { x: { from: { field: "ends" }, offset: "P0D" } } };
    const active = {
      id: "active",
      initial: "a",
      meta: { kind: "phase", title: "A" },
      on: { suspend: { target: "#paused" } },
      states: {
        a: stageOf("a", { on: setEnd, after: { x: { target: "#end" } } }),
        point: { id: "point", type: "history" },
      },
    };
    const shift = [{ type: "set", params: { field: "ends", value: { shift: "suspension" } } }];
    const paused = {
      id: "paused",
      meta: { kind: "suspension", title: "P" },
      on: { resume: { target: "#point", actions: shift } },
    };
    const run = play(programOf({ active, paused }, meta), {}, T0);
    run.send("set", "2026-03-20T08:00:00Z", { data: { date: "2026-09-30" } });
    run.send("suspend", "2026-03-10T08:00:00Z", { backdated: true });
    run.send("resume", "2026-04-09T08:00:00Z");
    expect(run.snapshot().machine.context.data["ends"]).toBe("2026-10-30");
    expect(due(run, "xstate.after.x.a")).toBe("2026-10-29T23:00:00.000Z");
  });

  it("D8 looks at a dated rule again on the day its answer changes", () => {
    const meta = {
      fields: { birthDate: date("participant") },
      rules: {
        grown: {
          title: "G",
          rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
        },
      },
    };
    const a = stageOf("a", { always: { target: "#end", guard: { type: "rule", params: { rule: "grown" } } } });
    const run = play(programOf({ a }, meta), { person: { birthDate: "2008-07-14" } }, T0);
    expect(run.snapshot().scheduled["recheck"]?.dueAt).toBe("2026-07-13T22:00:00.000Z");
    run.ring("recheck");
    expect(run.snapshot()).toMatchObject({ status: "done", occurredAt: "2026-07-13T22:00:00.000Z" });
  });
});
