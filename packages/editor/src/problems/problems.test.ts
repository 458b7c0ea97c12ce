import { checkText } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { deriveGraph } from "../graph/derive-graph.ts";
import { libraryPrograms } from "../testing/library.ts";
import { program } from "../testing/samples.ts";
import type { Document } from "../graph/document.ts";
import { EditorStore } from "../store/editor-store.ts";
import { work, type CheckAnswer, type CheckRequest } from "./check-work.ts";
import { createChecker } from "./checker.ts";
import { exampleLines } from "./example-lines.ts";
import { fixesFor } from "./fixes.ts";
import { locator, placeWords, selectionOf } from "./locate.ts";
import { markersOf } from "./markers.ts";

const at = (path: string) => ({ check: "x", severity: "error", path, message: { fr: "x", en: "x" } }) as const;

describe("the place of a problem", () => {
  const graph = deriveGraph(program());
  const place = locator(graph);

  it("is the innermost transition or stage, else a part of the program", () => {
    expect(place("/states/interview/on/accept/1/guard/params")).toEqual({
      kind: "transition",
      id: "/states/interview#on/accept/1",
    });
    expect(place("/states/interview/on/accept")).toEqual({ kind: "stage", path: "/states/interview" });
    expect(place("/states/interview/meta/title")).toEqual({ kind: "stage", path: "/states/interview" });
    expect(place("/meta/forms/application/fields/0")).toEqual({ kind: "program", section: "forms", id: "application" });
    expect(place("/meta/cohort/fields")).toEqual({ kind: "program", section: "cohort" });
    expect(place("")).toEqual({ kind: "program", section: "program" });
  });

  it("is what a click selects", () => {
    expect(selectionOf(place("/states/interview/on/accept/1"), graph)).toEqual({
      kind: "transition",
      at: { from: "/states/interview", trigger: "on", key: "accept", index: 1 },
    });
    expect(placeWords(at("/states/interview/on/accept/0"), graph, "fr")).toBe("Entretien · Retenir (adulte)");
  });

  it("is counted for the diagram", () => {
    const problems = [at("/states/done/meta"), { ...at("/states/done"), severity: "warning" as const }, at("/meta")];
    expect(markersOf(problems, graph)).toEqual(new Map([["/states/done", { errors: 1, warnings: 1 }]]));
  });
});

describe("checking while one types", () => {
  const request = (turn: number): CheckRequest => ({ turn, document: program(), known: undefined });

  it("tells the quick checks first, then the scenarios, then whether guarantees hold", () => {
    const answers: CheckAnswer[] = [];
    work(request(1), (answer) => answers.push(answer));
    expect(answers.map(({ progress }) => progress)).toEqual(["scenarios", "properties", "done"]);
    expect(answers[1]?.scenarios).toHaveLength(1);
    expect(answers[2]).toMatchObject({ problems: answers[1]?.problems, scenarios: answers[1]?.scenarios });
    expect(answers[2]?.properties.map(({ verdict }) => verdict)).toEqual(["proved"]);
  });

  it("lets a worker go that is still at an old document, and hears only of the newest", () => {
    const told: number[] = [];
    const ports: { hear: (answer: CheckAnswer) => void; posted: number[]; over: boolean }[] = [];
    const checker = createChecker(
      (hear) => {
        const port = { hear, posted: [] as number[], over: false };
        ports.push(port);
        return {
          post: ({ turn }) => port.posted.push(turn),
          terminate: () => {
            port.over = true;
          },
        };
      },
      ({ turn }) => told.push(turn),
    );
    const answer = (turn: number, complete: boolean): CheckAnswer => ({
      turn,
      problems: [],
      scenarios: [],
      properties: [],
      progress: complete ? "done" : "scenarios",
    });
    checker.check(program(), undefined);
    ports[0]?.hear(answer(1, false));
    checker.check(program(), undefined);
    expect(ports[0]?.over).toBe(true);
    ports[0]?.hear(answer(1, true));
    ports[1]?.hear(answer(2, true));
    expect(told).toEqual([1, 2]);
    // A worker that is done serves the next document too.
    checker.check(program(), undefined);
    expect(ports).toHaveLength(2);
    expect(ports[1]?.posted).toEqual([2, 3]);
  });
});

describe("ways out of problems", () => {
  it("a pause without return is led back into the phases from which it is entered", () => {
    const document = structuredClone(program());
    delete document.states["paused"]?.on;
    const problem = checkText(document, { scenarios: false }).problems.find(({ check }) => check === "suspensions");
    const store = new EditorStore({ document, language: "en", now: () => 0 });
    const fixes = fixesFor(problem!, document, store.state.graph);
    expect(fixes.map(({ title }) => title.en)).toEqual(["Return to “Engagement”"]);
    fixes[0]?.apply({ store, next: () => {} });
    const left = checkText(store.state.document, { scenarios: false }).problems;
    expect(left.filter(({ check }) => check === "suspensions")).toEqual([]);
  });

  const stuck = (): Document => {
    const document = structuredClone(program());
    const interview = document.states["interview"];
    delete interview?.on;
    delete interview?.after;
    return document;
  };

  it("solve what they are offered for", () => {
    const document = stuck();
    const done = document.states["done"]?.meta;
    if (done !== undefined) done.outcome = "expired";
    const problem = checkText(document, { scenarios: false }).problems.find(({ check }) => check === "endless-waits");
    expect(problem?.path).toBe("/states/interview");
    const store = new EditorStore({ document, language: "fr", now: () => 0 });
    const fixes = fixesFor(problem!, document, store.state.graph);
    expect(fixes.map(({ title }) => title.fr)).toEqual(["Ajouter une suite…", "Après 30 jours, mener à « Fin »"]);
    const opened: string[] = [];
    fixes[0]?.apply({ store, next: (path) => opened.push(path) });
    expect(opened).toEqual(["/states/interview"]);
    fixes[1]?.apply({ store, next: () => {} });
    const left = checkText(store.state.document, { scenarios: false }).problems;
    expect(left.some(({ check, path }) => check === "endless-waits" && path === "/states/interview")).toBe(false);
  });

  it("are none where a person has to decide", () => {
    expect(
      fixesFor({ ...at("/states/interview"), check: "automatic-refusals" }, program(), deriveGraph(program())),
    ).toEqual([]);
  });
});

describe("the example of a problem", () => {
  it("is told in the words of the catalogue", () => {
    const example = { now: "2026-01-01T00:00:00Z", facts: { birthDate: "2009-05-02" }, missing: ["score"] };
    expect(exampleLines(example, program(), "fr")).toEqual([
      { title: "Date de naissance", value: "2009-05-02", words: undefined },
      { title: "Score", value: undefined, words: undefined },
    ]);
    expect(exampleLines("anything", program(), "fr")).toEqual([]);
  });
});

describe("the programs of the library", () => {
  it.each(libraryPrograms().map(({ slug, document }) => [slug, document] as const))(
    "%s: every problem has a place that can be shown",
    (_, document) => {
      const graph = deriveGraph(document);
      const place = locator(graph);
      for (const problem of checkText(document, { scenarios: false }).problems) {
        expect(selectionOf(place(problem.path), graph).kind).not.toBe("none");
      }
    },
  );
});
