import { parseDefinition } from "@parcours/core";
import { anyChart, programArbitrary } from "@parcours/core/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/draw.ts";
import { libraryPrograms } from "../testing/library.ts";
import { definitionOf } from "./definition-of.ts";
import { deriveGraph } from "./derive-graph.ts";
import { openDocument, textOf } from "./document.ts";
import { randomEdit } from "../testing/random-edits.ts";
import { program, simple } from "../testing/samples.ts";

describe("a document and its graph", () => {
  it.each(libraryPrograms())("$slug: there and back is the same text", ({ text }) => {
    const opened = openDocument(text);
    if (!opened.ok) throw new Error(opened.reason.en);
    const graph = deriveGraph(opened.document);
    expect(textOf(definitionOf(graph))).toBe(text);
    expect(graph.stages.length).toBeGreaterThan(10);
    for (const edge of graph.transitions) {
      expect(edge.label.fr === "" && edge.sort !== "automatic").toBe(false);
      expect(edge.stays || graph.byPath.has(edge.to ?? "?")).toBe(true);
    }
  });

  it("generated programs: there and back is the same text", () => {
    fc.assert(
      fc.property(fc.oneof(programArbitrary, anyChart(30)), (definition) => {
        expect(textOf(definitionOf(deriveGraph(definition)))).toBe(textOf(definition));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what has not changed as the very same objects", () => {
    const document = program();
    const first = deriveGraph(document);
    const states = { ...document.states, more: simple("more") };
    const second = deriveGraph({ ...document, states }, first);
    for (const node of first.stages) expect(second.byPath.get(node.path)).toBe(node);
    for (const edge of first.transitions) expect(second.edgeById.get(edge.id)).toBe(edge);
    expect(second.stages).toHaveLength(first.stages.length + 1);
  });

  it("with an earlier graph gives what it gives without", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const draw = drawFrom(seed);
      let document = program();
      let graph = deriveGraph(document);
      for (let n = 0; n < 6; n++) {
        const edit = randomEdit(document, draw);
        if (edit.may(document) !== null) continue;
        document = edit.apply(document);
        graph = deriveGraph(document, graph);
        expect(graph).toEqual(deriveGraph(document));
      }
    }
  });

  it("tells what a card shows", () => {
    const graph = deriveGraph(program());
    const node = graph.byId.get("interview");
    expect(node).toMatchObject({
      path: "/states/interview",
      kind: "stage",
      title: { fr: "Entretien", en: "Interview" },
      actors: [{ id: "coordinator", known: true }],
      deadlines: [{ key: "P14D", use: "moves", words: { fr: "Après 14 jours", en: "After 14 days" } }],
    });
    expect(graph.transitions.filter(({ from }) => from === node?.path)).toMatchObject([
      { sort: "staff", label: { en: "Accept (adult)" }, to: "/states/engaged", branch: { index: 0, of: 2 } },
      { sort: "staff", to: "/states/refused", guard: { kind: "otherwise" }, branch: { index: 1, of: 2 } },
      { sort: "deadline", to: "/states/refused", by: [] },
    ]);
    expect(graph.byId.get("active")).toMatchObject({ parent: "/states/engaged", initial: true, depth: 2 });
    expect(graph.byId.get("engagedHistory")).toMatchObject({ shape: "history", history: "deep" });
    expect(graph.byId.get("done")?.exit).toMatchObject({ outcome: "completed" });
  });
});

describe("opening", () => {
  it.each([
    ["[]", ""],
    ["{", ""],
    ['{"states":{}}', "/meta"],
    ['{"meta":{}}', "/states"],
    ['{"meta":{},"states":{"a":3}}', "/states/a"],
    ['{"meta":{},"states":{"a":{"states":{"b/c":{"on":{"go":"#a"}}}}}}', "/states/a/states/b~1c/on"],
  ])("%s is no program", (text, path) => {
    expect(openDocument(text)).toMatchObject({ ok: false, path });
  });

  it("takes what is not finished, and draws it", () => {
    const unfinished = {
      meta: { title: 3 },
      states: { a: { meta: { roles: "x", ui: 4, due: "??" }, on: { go: {} } } },
    };
    const opened = openDocument(unfinished);
    expect(opened.ok && deriveGraph(opened.document).stages).toMatchObject([{ id: "a", title: { fr: "a" } }]);
    expect(parseDefinition(unfinished).ok).toBe(false);
  });
});
