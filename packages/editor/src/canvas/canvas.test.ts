import { describe, expect, it } from "vitest";
import { deriveGraph } from "../graph/derive-graph.ts";
import { program } from "../testing/samples.ts";
import { match, matching } from "./choose/matches.ts";
import { fragmentOf, readFragment } from "./details/fragment.ts";
import { jsonLines, lineOf } from "./details/json-lines.ts";
import { visibleOf } from "./flow/visible.ts";
import { neighbor } from "./keys/neighbors.ts";
import { actionFor, SHORTCUTS, type Pressed } from "./keys/shortcuts.ts";
import { changedSelection } from "./moves/changed-selection.ts";
import { inLine } from "./moves/helper-lines.ts";
import { freeSpot } from "./next-step/free-spot.ts";
import { nextSteps, type NextStepAim } from "./next-step/next-step.ts";
import { labelSpot } from "./wires/label-spot.ts";
import { linesOf } from "./text-width.ts";
import { overlaps, type Rect } from "./geometry.ts";

const graph = deriveGraph(program());
const document = program();
const TEXTS = { add: "new", connect: "there" };
const steps = (aim: NextStepAim, typed: string) => nextSteps(graph, document, aim, typed, "fr", TEXTS);

describe("the next step", () => {
  const after: NextStepAim = { kind: "after", path: "/states/interview" };

  it("is offered as kinds, then as stages that are there", () => {
    const offered = steps(after, "");
    expect(offered[0]?.does).toEqual({ add: "stage", title: undefined });
    expect(offered.some(({ does }) => "connect" in does && does.connect.id === "done")).toBe(true);
  });

  it("is found by other words for its kind, without accents", () => {
    expect(steps(after, "eligib")[0]?.does).toEqual({ add: "decision", title: undefined });
    expect(steps(after, "SIGNAT")[0]?.does).toEqual({ add: "contract", title: undefined });
  });

  it("takes what is typed as the title of a new stage", () => {
    expect(steps(after, "Bilan à trois mois")[0]).toMatchObject({
      label: "Étape «\u00a0Bilan à trois mois\u00a0»",
      does: { add: "stage", title: "Bilan à trois mois" },
    });
  });

  it("prefers a stage that has that very name", () => {
    expect(steps(after, "Pause")[0]?.does).toMatchObject({ connect: { id: "paused" } });
  });

  it("is only what is there when a wire is led elsewhere", () => {
    const at = { from: "/states/interview", trigger: "on", key: "accept", index: 0 } as const;
    expect(steps({ kind: "retarget", at }, "").every(({ does }) => "connect" in does)).toBe(true);
    expect(steps({ kind: "connect", path: "/states/interview" }, "").every(({ does }) => "connect" in does)).toBe(true);
  });

  it("offers the end of a phase only inside one", () => {
    const ends = (parent: string): boolean =>
      steps({ kind: "at", parent, x: 0, y: 0 }, "").some(({ does }) => "add" in does && does.add === "end");
    expect(ends("")).toBe(false);
    expect(ends("/states/engaged")).toBe(true);
  });

  it("finds room beside what it follows", () => {
    const beside: Rect = { x: 0, y: 0, width: 216, height: 80 };
    const taken = [beside, { x: 384, y: 0, width: 216, height: 80 }, { x: 384, y: 120, width: 216, height: 80 }];
    const spot = freeSpot(beside, { width: 216, height: 64 }, taken);
    expect(spot.x).toBe(384);
    expect(taken.some((other) => overlaps({ ...spot, width: 216, height: 64 }, other))).toBe(false);
  });
});

describe("looking things up", () => {
  it("ranks what begins with it before words and parts of words", () => {
    expect(matching(["Le dossier", "Dossier", "Sous-dossiers", "Autre"], "doss", (text) => text)).toEqual([
      "Dossier",
      "Le dossier",
      "Sous-dossiers",
    ]);
    expect(match("Vérification de l’âge", "verification de l'age")).toBe(0);
  });
});

describe("the keyboard", () => {
  const press = (key: string, change: Partial<Pressed> = {}): Pressed => ({
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...change,
  });

  it("knows every shortcut of the help sheet once", () => {
    const keys = SHORTCUTS.flatMap(({ shortcuts }) => shortcuts).flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    [press("n"), "next"],
    [press("N"), "next"],
    [press("z", { ctrlKey: true }), "undo"],
    [press("z", { metaKey: true }), "undo"],
    [press("Z", { ctrlKey: true, shiftKey: true }), "redo"],
    [press("ArrowLeft", { altKey: true }), "move-left"],
    [press("ArrowLeft"), "go-left"],
    // A French keyboard: the digit, the question mark and the slash need Shift.
    [press("1", { shiftKey: true, code: "Digit1" }), "fit"],
    [press("!", { shiftKey: true, code: "Digit1" }), "fit"],
    [press("?", { shiftKey: true }), "help"],
    [press("/", { shiftKey: true }), "find"],
    [press("+", { shiftKey: true }), "zoom-in"],
    [press("Delete", { shiftKey: true }), "delete-reconnect"],
    [press("n", { ctrlKey: true }), undefined],
    [press("ArrowLeft", { ctrlKey: true }), undefined],
  ])("%o is %s", (pressed, action) => {
    expect(actionFor(pressed)).toBe(action);
  });

  it("goes along transitions, and by place up and down", () => {
    const visible = visibleOf(graph);
    const at = (x: number, y: number): Rect => ({ x, y, width: 216, height: 80 });
    const boxes = new Map<string, Rect>([
      ["/states/application", at(0, 0)],
      ["/states/interview", at(300, 0)],
      ["/states/refused", at(600, 200)],
      ["/states/engaged", at(600, 0)],
      ["/states/paused", at(300, 160)],
    ]);
    expect(neighbor("/states/application", "right", visible, boxes)).toBe("/states/interview");
    expect(neighbor("/states/interview", "left", visible, boxes)).toBe("/states/application");
    expect(neighbor("/states/interview", "down", visible, boxes)).toBe("/states/paused");
    expect(neighbor("/states/paused", "up", visible, boxes)).toBe("/states/interview");
    expect(neighbor("/states/done", "right", visible, boxes)).toBe(undefined);
  });
});

describe("what is chosen", () => {
  it("follows what React Flow tells, and stays the same when nothing changed", () => {
    const one = { kind: "stages", paths: ["/states/a"] } as const;
    const select = (id: string, selected: boolean) => ({ type: "select", id, selected }) as const;
    expect(changedSelection(one, [select("/states/a", true)])).toBe(undefined);
    expect(changedSelection(one, [select("/states/b", true)])).toEqual({
      kind: "stages",
      paths: ["/states/a", "/states/b"],
    });
    expect(changedSelection(one, [select("/states/a", false)])).toEqual({ kind: "none" });
    expect(changedSelection({ kind: "none" }, [select("@anytime", true)])).toBe(undefined);
  });
});

describe("a dragged card", () => {
  it("jumps into line with its neighbors when it is near", () => {
    const other: Rect = { x: 100, y: 0, width: 216, height: 80 };
    const { at, lines } = inLine({ x: 104, y: 300, width: 216, height: 80 }, [other]);
    expect(at).toEqual({ x: 100, y: 300 });
    expect(lines).toContainEqual({ axis: "x", at: 100, from: 0, to: 380 });
    expect(inLine({ x: 140, y: 300, width: 216, height: 120 }, [other]).lines).toEqual([]);
  });
});

describe("words", () => {
  it("are broken at spaces and never left out; a word that is too long is hyphenated", () => {
    const lines = linesOf("Anticonstitutionnellement parlant", 80, { size: 12 });
    expect(lines.join(" ").replaceAll("- ", "")).toBe("Anticonstitutionnellement parlant");
    expect(lines.length).toBeGreaterThan(2);
  });

  it("on a wire keep clear of what is there", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
    ];
    const size = { width: 60, height: 20 };
    const first = labelSpot(points, size);
    const second = labelSpot(points, size, first === undefined ? [] : [first]);
    expect(first !== undefined && second !== undefined && overlaps(first, second)).toBe(false);
    expect(labelSpot(points, { width: 0, height: 0 })).toBe(undefined);
  });
});

describe("the JSON of what is chosen", () => {
  it("is a stage, a transition, or all of it", () => {
    const at = { from: "/states/interview", trigger: "on", key: "accept", index: 1 } as const;
    expect(fragmentOf(document, { kind: "none" }).kind).toBe("program");
    expect(JSON.parse(fragmentOf(document, { kind: "stages", paths: ["/states/done"] }).text)).toEqual(
      document.states["done"],
    );
    expect(fragmentOf(document, { kind: "transition", at }).path).toBe("/states/interview/on/accept/1");
  });

  it("goes back into the document, with what the format has against it", () => {
    const fragment = fragmentOf(document, { kind: "stages", paths: ["/states/done"] });
    const good = readFragment(document, fragment, fragment.text.replace("completed", "positive"));
    expect(good.ok && good.document.states["done"]?.meta?.outcome).toBe("positive");
    expect(good.ok && good.problems).toEqual([]);
    const bad = readFragment(document, fragment, fragment.text.replace("completed", "nowhere"));
    expect(bad.ok && bad.problems.map(({ path }) => path)).toEqual(["/states/done/meta/outcome"]);
    expect(readFragment(document, fragment, "{").ok).toBe(false);
    expect(readFragment(document, fragment, "[]").ok).toBe(false);
  });

  it("has its places on lines, whatever the strings hold", () => {
    const text = JSON.stringify({ a: { "b/c": [1, 'x"},{', { d: null }] }, e: "\n" }, null, 2);
    const lines = jsonLines(text);
    const found = (path: string): string | undefined => text.split("\n")[lineOf(lines, path) - 1]?.trim();
    expect(found("/a/b~1c/2/d")).toBe('"d": null');
    expect(found("/a/b~1c/1")).toBe('"x\\"},{",');
    expect(found("/e")).toBe('"e": "\\n"');
    expect(found("/a/b~1c/2/unknown")).toBe("{");
  });
});
