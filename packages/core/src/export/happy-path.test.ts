import { describe, expect, it } from "vitest";
import { outlineOf } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { sampleProgram } from "../testing/sample-runs.ts";
import { happyPath, happySteps } from "./happy-path.ts";

const exit = (id: string, outcome: "completed" | "positive" | "dropout") => ({
  id,
  type: "final" as const,
  meta: { kind: "exit" as const, title: id, outcome },
});

const program = (states: Definition["states"], initial = "a"): Definition => ({
  id: "p",
  initial,
  meta: { format: 1, title: "p", roles: {} },
  states,
});

const lineOf = (definition: Definition, phase = ""): string[] | undefined =>
  happyPath(outlineOf(definition)).get(phase);

describe("the happy path", () => {
  it("leads through the sample program to its aim, without pauses and detours", () => {
    expect(lineOf(sampleProgram())).toEqual(["application", "eligibility", "interview", "charter", "active", "left"]);
  });

  it("goes on rather than out, and to the aim rather than to another end", () => {
    const line = lineOf(
      program({
        a: { id: "a", on: { stop: { target: "#dropout" }, found: { target: "#job" }, next: { target: "#b" } } },
        b: { id: "b", on: { done: { target: "#job" } } },
        job: exit("job", "positive"),
        dropout: exit("dropout", "dropout"),
      }),
    );
    expect(line).toEqual(["a", "b", "job"]);
  });

  it("takes what people do before what a deadline does", () => {
    const line = lineOf(
      program({
        a: { id: "a", after: { P1D: { target: "#late" } }, on: { done: { target: "#end" }, go: { target: "#b" } } },
        b: { id: "b", on: { done: { target: "#end" } } },
        late: { id: "late", on: { done: { target: "#end" } } },
        end: exit("end", "completed"),
      }),
    );
    expect(line).toEqual(["a", "b", "end"]);
  });

  it("inside a phase leads to where the phase is left for the next one", () => {
    const phase: Definition["states"][string] = {
      id: "a",
      initial: "one",
      states: {
        one: { id: "one", on: { next: { target: "#two" } } },
        two: { id: "two", on: { ready: { target: "#b" }, trouble: { target: "#three" } } },
        three: { id: "three", on: { solved: { target: "#b" } } },
      },
    };
    const definition = program({
      a: phase,
      b: { id: "b", on: { done: { target: "#end" } } },
      end: exit("end", "completed"),
    });
    expect(lineOf(definition, "a")).toEqual(["one", "two"]);
  });

  it("begins inside a phase where one arrives", () => {
    const phase: Definition["states"][string] = {
      id: "b",
      initial: "one",
      states: {
        one: { id: "one", on: { done: { target: "#end" } } },
        two: { id: "two", on: { done: { target: "#end" } } },
      },
    };
    const definition = program({
      a: { id: "a", on: { go: { target: "#two" } } },
      b: phase,
      end: exit("end", "completed"),
    });
    expect(lineOf(definition, "b")).toEqual(["two"]);
  });

  it("has only its beginning where a phase has no end", () => {
    expect(lineOf(sampleProgram(), "presence")).toEqual(["missions"]);
  });

  it("survives loops and ends that nothing leads to", () => {
    expect(
      lineOf(program({ a: { id: "a", on: { x: { target: "#b" } } }, b: { id: "b", on: { y: { target: "#a" } } } })),
    ).toEqual(["a"]);
    expect(lineOf(program({ a: { id: "a" } }, "missing"))).toEqual([]);
  });

  it("as steps takes a parallel phase for one", () => {
    expect(happySteps(outlineOf(sampleProgram())).map(({ id }) => id)).not.toContain("missions");
  });
});
