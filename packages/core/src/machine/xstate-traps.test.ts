import { describe, expect, it } from "vitest";
import type { Definition } from "../definition/schema.ts";
import { parseDefinition } from "../definition/parse.ts";
import { begin } from "../step/advance.ts";
import { step } from "../step/step.ts";
import type { Applied } from "../step/result.ts";
import { start } from "../step/start.ts";
import { compile } from "./compile.ts";

/** Each test is named for a behavior of XState 5 that would hurt people if it were met by surprise. */

const meta = { format: 1, title: "Trap", roles: { coordinator: { title: "C" } } };
const stage = { kind: "stage", title: "S" };
const exit = { kind: "exit", title: "X", outcome: "completed" };
const NOW = "2026-03-02T08:00:00.000Z";
const ADMIN = { kind: "user", id: "usr_1", roles: "*" } as const;

const program = (states: unknown, more: object = {}): Definition => {
  const parsed = parseDefinition({ id: "trap", initial: "a", meta: { ...meta, ...more }, states });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

const started = (definition: Definition): Applied => {
  const result = start(compile(definition), { enrollment: "enr_1" }, NOW);
  if (!result.ok) throw new Error(result.message.en);
  return result;
};

const end = { id: "end", type: "final", meta: exit };

describe("traps of XState", () => {
  it("a deadline, even of years, waits: none fires on entry and none becomes a JavaScript timer", () => {
    const definition = program(
      { a: { id: "a", meta: stage, after: { years: { target: "#end" }, P30D: { target: "#end" } } }, end },
      { deadlines: { years: { offset: "P3Y" } } },
    );
    const { snapshot, timers } = started(definition);
    expect(snapshot.stages).toEqual(["a"]);
    expect(timers.set.map((t) => [t.id, t.dueAt])).toEqual([
      ["xstate.after.years.a", "2029-03-02T08:00:00.000Z"],
      ["xstate.after.P30D.a", "2026-04-01T07:00:00.000Z"],
    ]);
  });

  it("an endless loop ends as a refusal, at the start and later", () => {
    const loop = {
      b: { id: "b", meta: stage, always: { target: "#c" } },
      c: { id: "c", meta: stage, always: { target: "#b" } },
    };
    const later = program({ a: { id: "a", meta: stage, on: { go: { target: "#b" } } }, ...loop, end });
    const compiled = compile(later);
    const { snapshot } = started(later);
    expect(step(compiled, snapshot, { type: "go", actor: ADMIN }, NOW)).toMatchObject({ ok: false, reason: "failed" });
    const atOnce = program({ a: { id: "a", meta: stage, always: { target: "#b" } }, ...loop, end });
    expect(start(compile(atOnce), { enrollment: "enr_1" }, NOW)).toMatchObject({ ok: false, reason: "failed" });
    // The compiled machine is as good as new afterwards.
    expect(step(compiled, snapshot, { type: "nope", actor: ADMIN }, NOW)).toMatchObject({
      reason: "not_accepted_here",
    });
  });

  it("a finished run takes no more events, although the machine would", () => {
    const definition = program({ a: { id: "a", meta: stage, on: { go: { target: "#end" } } }, end });
    const compiled = compile({ ...definition, on: { again: { target: "#a" } } });
    const first = start(compiled, { enrollment: "enr_1" }, NOW);
    if (!first.ok) throw new Error("not started");
    const done = step(compiled, first.snapshot, { type: "go", actor: ADMIN }, NOW);
    if (!done.ok) throw new Error("not done");
    expect(done.snapshot).toMatchObject({ status: "done", outcome: "completed", exit: "end", stages: ["end"] });
    expect(step(compiled, done.snapshot, { type: "again", actor: ADMIN }, NOW)).toMatchObject({ reason: "ended" });
  });

  it("events of the machinery cannot be forged from outside", () => {
    const definition = program({ a: { id: "a", meta: stage, after: { P30D: { target: "#end" } } }, end });
    const { snapshot } = started(definition);
    for (const type of ["xstate.after.P30D.a", "xstate.done.state.a", "xstate.init", "*"]) {
      expect(step(compile(definition), snapshot, { type, actor: ADMIN }, NOW)).toMatchObject({ ok: false });
    }
  });

  it("a timer of an earlier stay never hits a stage that was entered again", () => {
    const definition = program({
      a: { id: "a", meta: stage, on: { again: { target: "#a", reenter: true } }, after: { P30D: { target: "#end" } } },
      end,
    });
    const compiled = compile(definition);
    const { snapshot } = started(definition);
    const again = step(compiled, snapshot, { type: "again", actor: ADMIN }, "2026-03-20T08:00:00Z");
    if (!again.ok) throw new Error("refused");
    const timer = { kind: "timer", roles: "*" } as const;
    const type = "xstate.after.P30D.a";
    const late = "2026-04-01T07:00:00Z";
    expect(step(compiled, again.snapshot, { type, actor: timer, armed: 1 }, late)).toMatchObject({ ok: false });
    expect(step(compiled, again.snapshot, { type, actor: timer, armed: 2 }, late)).toMatchObject({ ok: true });
  });

  it("history survives storage as JSON", () => {
    const definition = program({
      a: {
        id: "a",
        type: "parallel",
        meta: { kind: "phase", title: "P" },
        on: { pause: { target: "#paused" } },
        states: {
          left: {
            id: "left",
            initial: "l1",
            meta: { kind: "phase", title: "L" },
            states: { l1: { id: "l1", meta: stage, on: { on: { target: "#l2" } } }, l2: { id: "l2", meta: stage } },
          },
          right: { id: "right", meta: stage },
          back: { id: "back", type: "history", history: "deep" },
        },
      },
      paused: { id: "paused", meta: { kind: "suspension", title: "Z" }, on: { resume: { target: "#back" } } },
      end,
    });
    const compiled = compile(definition);
    let { snapshot } = started(definition);
    for (const type of ["on", "pause", "resume"]) {
      const stored = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
      const result = step(compile(definition), stored, { type, actor: ADMIN }, NOW);
      if (!result.ok) throw new Error(result.message.en);
      snapshot = result.snapshot;
    }
    expect(snapshot.stages).toEqual(["l2", "right"]);
    expect(JSON.stringify(snapshot.machine)).not.toContain('"on"');
    expect(compiled.outline.all.map((s) => s.id)).toContain("back");
  });

  it("the order of regions is kept from the file to the record of moves", () => {
    const region = (id: string) => ({ id, meta: stage, on: { go: { target: "#end" } } });
    const order = (first: string, second: string): string[] => {
      const definition = program({
        a: {
          id: "a",
          type: "parallel",
          meta: { kind: "phase", title: "P" },
          states: { [first]: region(first), [second]: region(second) },
        },
        end,
      });
      return started(definition).snapshot.stages;
    };
    expect(order("x", "y")).toEqual(["x", "y"]);
    expect(order("y", "x")).toEqual(["y", "x"]);
  });

  it("nothing is shared between two runs of one compiled program", () => {
    const definition = program(
      { a: { id: "a", meta: stage, on: { add: { actions: [{ type: "increment", params: { measure: "n" } }] } } }, end },
      {},
    );
    const compiled = compile(definition);
    const one = begin(compiled, { enrollment: "enr_1" }, ADMIN, { occurredAt: NOW, recordedAt: NOW });
    const two = begin(compiled, { enrollment: "enr_2" }, ADMIN, { occurredAt: NOW, recordedAt: NOW });
    if (!one.ok || !two.ok) throw new Error("not started");
    const added = step(compiled, one.snapshot, { type: "add", actor: ADMIN }, NOW);
    expect(added.ok && added.snapshot.machine.context.measures).toEqual({ n: 1 });
    expect(one.snapshot.machine.context.measures).toEqual({});
    expect(two.snapshot.machine.context.measures).toEqual({});
  });

  it("a target that does not exist is refused when compiling, not met by a person", () => {
    const definition = program({ a: { id: "a", meta: stage, on: { go: { target: "#nowhere" } } }, end });
    expect(() => compile(definition)).toThrow(/nowhere/);
  });

  it("leaving by a machine that is done keeps the person at the exit", () => {
    const definition = program({ a: { id: "a", meta: stage, on: { go: { target: "#end" } } }, end });
    const { snapshot } = started(definition);
    const done = step(compile(definition), snapshot, { type: "go", actor: ADMIN }, NOW);
    expect(done.ok && done.transitions).toMatchObject([{ from: ["a"], to: ["end"], left: ["a"], entered: ["end"] }]);
  });
});
