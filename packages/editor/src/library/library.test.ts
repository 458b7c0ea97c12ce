import { canonicalText, checkText } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { deriveGraph } from "../graph/derive-graph.ts";
import { libraryPrograms } from "../testing/library.ts";
import { importProgram } from "./import-program.ts";
import { slugOf } from "./slug-of.ts";
import { emptyProgram, renamedProgram } from "./start-program.ts";
import { toXState } from "./to-xstate.ts";

const foreign = {
  id: "order",
  initial: "cart",
  context: { items: [] },
  on: { CANCEL: ".cancelled" },
  states: {
    cart: {
      on: {
        CHECKOUT: { target: "paying", cond: "hasItems", actions: "reserve" },
        ADD: { actions: ["add", { type: "log", params: { level: 1 } }] },
      },
    },
    paying: {
      description: "Payment",
      initial: "card",
      invoke: { src: "bank" },
      states: {
        card: { on: { OK: "#done", FAIL: "retry" } },
        retry: {
          after: { 60000: "card" },
          always: [{ target: "#order.cancelled", guard: { type: "tired" } }, { target: ".never" }].slice(0, 1),
        },
      },
    },
    finished: { id: "done", type: "final" },
    cancelled: { type: "final" },
  },
};

const readOf = (text: string) => {
  const read = importProgram(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
};

describe("a program from a file", () => {
  it("comes in byte for byte when it is one of ours", () => {
    for (const { text } of libraryPrograms()) {
      const read = importProgram(text);
      expect(read.ok && canonicalText(read.document)).toBe(text);
    }
  });

  it("is made of any XState chart: targets by id, guards and actions by name, waits as durations", () => {
    const { document, notes } = readOf(JSON.stringify(foreign));
    expect(document.states["cart"]?.on).toEqual({
      CHECKOUT: { target: "#paying", guard: { type: "hasItems" }, actions: [{ type: "reserve" }] },
      ADD: { actions: [{ type: "add" }, { type: "log", params: { level: 1 } }] },
    });
    expect(document.states["paying"]?.states?.["card"]?.on).toEqual({
      OK: { target: "#done" },
      FAIL: { target: "#retry" },
    });
    expect(document.states["paying"]?.states?.["retry"]?.after).toEqual({ PT60S: { target: "#card" } });
    expect(document.states["finished"]).toMatchObject({ id: "done", meta: { kind: "exit", outcome: "completed" } });
    expect(document.on).toEqual({ CANCEL: { target: "#cancelled" } });
    expect(notes.map(({ path }) => path)).toEqual(["/states/paying/invoke"]);
    expect(deriveGraph(document).transitions.every(({ target, to }) => target === undefined || to !== undefined)).toBe(
      true,
    );
  });

  it.each([
    ["{ not json", ""],
    ["[]", ""],
    ['{"id":"x"}', "/states"],
    ['{"states":{"a":3}}', "/states/a"],
    ['{"states":{"a":{"on":{"GO":"nowhere"}}}}', "/states/a/on/GO"],
    ['{"meta":{"format":1},"states":{"a":{"on":{"go":5}}}}', "/states/a/on"],
  ])("that cannot be read is refused at its place: %s", (text, path) => {
    const read = importProgram(text);
    expect(read.ok ? "read" : read.faults[0]?.path).toBe(path);
  });
});

describe("a new program", () => {
  it("of two stages can be published as it is", () => {
    const { problems } = checkText(emptyProgram("test", { fr: "Essai", en: "Test" }));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("of another keeps all but its name", () => {
    for (const { document } of libraryPrograms()) {
      const named = renamedProgram(document, "mine", "Mine");
      expect({ ...named, id: document.id, meta: { ...named.meta, title: document.meta.title } }).toEqual(document);
    }
  });

  it.each([
    ["Mentorat d’été", "mentorat-d-ete"],
    ["  2026 : Cœur & âme ", "coeur-ame"],
    ["!!!", ""],
  ])("%s gets the id %s", (title, id) => expect(slugOf(title)).toBe(id));
});

it("the bare chart has every stage and transition, and comes back in", () => {
  for (const { document } of libraryPrograms()) {
    const read = readOf(JSON.stringify(toXState(document, "fr")));
    const [before, after] = [deriveGraph(document), deriveGraph(read.document)];
    expect(after.stages.map(({ id }) => id)).toEqual(before.stages.map(({ id }) => id));
    const ends = ({ transitions }: typeof before) => transitions.map(({ id, target }) => `${id} ${target}`).toSorted();
    expect(ends(after)).toEqual(ends(before));
  }
});
