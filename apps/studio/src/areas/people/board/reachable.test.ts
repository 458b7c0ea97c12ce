import type { Definition } from "@parcours/core";
import { expect, test } from "vitest";
import type { NextEvent } from "../../../api/people.ts";
import { boardStages, movesOf } from "./reachable.ts";

const DEFINITION = {
  id: "board",
  initial: "apply",
  meta: { format: 1, title: "Board", roles: { coordinator: { title: "Coordinator" } } },
  states: {
    apply: {
      id: "apply",
      meta: { kind: "form", title: "Apply" },
      on: { send: [{ target: "#choice" }], drop: { target: "#left" } },
    },
    choice: {
      id: "choice",
      meta: { kind: "decision", title: "Of age?" },
      always: [{ target: "#together" }, { target: "#waiting" }],
    },
    waiting: { id: "waiting", meta: { kind: "wait", title: "Waiting" } },
    together: {
      id: "together",
      type: "parallel",
      meta: { kind: "phase", title: "Together" },
      on: { leave: { target: "#left" } },
      states: {
        meet: {
          id: "meet",
          initial: "first",
          meta: { kind: "phase", title: "Meet" },
          states: {
            first: { id: "first", meta: { kind: "activity", title: "First" } },
            second: { id: "second", meta: { kind: "activity", title: "Second" } },
          },
        },
        learn: { id: "learn", meta: { kind: "activity", title: "Learn" } },
      },
    },
    left: { id: "left", type: "final", meta: { kind: "exit", title: "Left", outcome: "dropout" } },
  },
} as unknown as Definition;

const next = (event: string, allowed = true): NextEvent => ({
  event,
  label: event,
  by: [],
  bulk: false,
  reasons: [],
  allowed,
});

test("somebody goes where what is allowed leads, through choices and into phases", () => {
  const moves = movesOf(DEFINITION, { stages: ["apply"], next: [next("send"), next("drop", false)] });
  expect(moves.map(({ stage, next: { event } }) => [stage, event])).toEqual([
    ["first", "send"],
    ["learn", "send"],
    ["waiting", "send"],
  ]);
});

test("what a phase around somebody allows counts too, and what starts elsewhere does not", () => {
  const moves = movesOf(DEFINITION, { stages: ["first", "learn"], next: [next("leave"), next("send")] });
  expect(moves.map(({ stage }) => stage)).toEqual(["left"]);
});

test("a board shows where people rest and where they go out", () => {
  expect(boardStages(DEFINITION)).toEqual(["apply", "waiting", "first", "second", "learn", "left"]);
});
