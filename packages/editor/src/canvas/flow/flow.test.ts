import { describe, expect, it } from "vitest";
import { collapseStage } from "../../commands/stages/collapse-stage.ts";
import { moveStages } from "../../commands/stages/move-stages.ts";
import { addStage } from "../../commands/stages/add-stage.ts";
import { deriveGraph } from "../../graph/derive-graph.ts";
import { textOf, type Document } from "../../graph/document.ts";
import { libraryPrograms } from "../../testing/library.ts";
import { program } from "../../testing/samples.ts";
import { overlaps, type Rect } from "../geometry.ts";
import { positionsToKeep } from "../moves/positions-to-keep.ts";
import { placing } from "../moves/placing.ts";
import { buildNodes, type Look } from "./build-nodes.ts";
import { buildWires } from "./build-wires.ts";
import type { CanvasNode, Wire } from "./flow-types.ts";
import { createDrawn } from "./drawn.ts";
import { absoluteBoxes } from "./placement.ts";
import { positionsOf } from "./positions.ts";
import { roughLayout } from "./rough-layout.ts";
import { createFaces } from "./stage-faces.ts";
import { cardSizes } from "./card-sizes.ts";
import { isFrame, standIn, visibleOf, type Visible } from "./visible.ts";
import { Ways } from "./ways.ts";

const PHASE = "/states/engaged";
const OPTIONS = { language: "fr", counts: undefined, details: false } as const;

const look = (change: Partial<Look> = {}): Look => ({
  language: "fr",
  readOnly: false,
  counts: undefined,
  markers: new Map(),
  changes: new Map(),
  lit: new Set(),
  selected: new Set(),
  current: undefined,
  renaming: undefined,
  aimed: undefined,
  ...change,
});

const laidOut = (document: Document) => {
  const graph = deriveGraph(document);
  const visible = visibleOf(graph);
  const drawn = createDrawn();
  const faces = createFaces(drawn)(visible, OPTIONS);
  const boxes = roughLayout(graph, visible, faces);
  const absolute = absoluteBoxes(boxes);
  return { graph, visible, faces, drawn, boxes, absolute, places: { boxes, absolute } };
};

const folded = (): Document => collapseStage.apply(program(), { path: PHASE, collapsed: true });

describe("what is drawn", () => {
  it("is every stage, and every transition that leads somewhere", () => {
    const { visible, graph } = laidOut(program());
    expect(visible.stages).toHaveLength(graph.stages.length);
    expect(visible.edges).toHaveLength(graph.transitions.filter(({ to }) => to !== undefined).length);
  });

  it("is a folded phase as one card, to which what leads inside leads", () => {
    const graph = deriveGraph(folded());
    const visible = visibleOf(graph);
    expect(visible.stages.some(({ path }) => path.startsWith(`${PHASE}/`))).toBe(false);
    const resume = visible.edges.find(({ from }) => from === "/states/paused");
    expect(resume?.to).toBe(PHASE);
    expect(standIn(graph, `${PHASE}/states/active/states/notes`)).toBe(PHASE);
    expect(visible.edges.some(({ from, to }) => from === PHASE && to === PHASE)).toBe(false);
  });

  it("shows what may be done without moving on, on the card", () => {
    const { visible, faces } = laidOut(libraryPrograms().find(({ slug }) => slug === "maraude-volunteers")!.document);
    const path = "/states/infoMeeting";
    expect(visible.doings.get(path)?.map(({ address }) => address.key)).toEqual([
      "form.meetingChoice.submitted",
      "meetingSoon",
    ]);
    expect(faces.get(path)?.doings).toHaveLength(2);
  });
});

describe("places", () => {
  it.each(libraryPrograms().map(({ slug, document }) => [slug, document] as const))(
    "of %s: no card lies on another",
    (_, document) => {
      const { visible, absolute } = laidOut(document);
      const cards = visible.stages.filter((node) => !isFrame(node)).flatMap(({ path }) => absolute.get(path) ?? []);
      for (const [index, a] of cards.entries()) {
        for (const b of cards.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
      }
    },
  );

  it("by hand come first, then where something was last seen, then beside what leads there", () => {
    const moved = moveStages.apply(program(), { positions: [{ path: "/states/interview", x: 700, y: 300 }] });
    const graph = deriveGraph(moved);
    const visible = visibleOf(graph);
    const faces = createFaces(createDrawn())(visible, OPTIONS);
    const seen: Rect = { x: 40, y: 60, width: 216, height: 80 };
    const { boxes } = positionsOf({ visible, sizes: faces, remembered: new Map([["application", seen]]) });
    expect(boxes.get("/states/interview")).toMatchObject({ x: 700, y: 300 });
    expect(boxes.get("/states/application")).toMatchObject({ x: 40, y: 60 });
    expect(boxes.get("/states/refused")!.x).toBeGreaterThan(700 + 216);
  });

  it.each(libraryPrograms())("make room for what a phase of $slug comes to hold", ({ document }) => {
    const { graph, visible: seen } = laidOut(document);
    const sizesOf = (visible: Visible) => cardSizes(visible, createFaces(createDrawn())(visible, OPTIONS), "fr");
    const boxes = roughLayout(graph, seen, sizesOf(seen));
    const before = { visible: seen, places: { boxes, absolute: absoluteBoxes(boxes) } };
    const phases = before.visible.stages.filter((node) => isFrame(node) && node.shape === "phase");
    const remembered = new Map(before.visible.stages.map((node) => [node.id, before.places.absolute.get(node.path)!]));
    for (const phase of phases) {
      const grown = Array.from({ length: 6 }).reduce<Document>(
        (now) => addStage.apply(now, { kind: "stage", spot: { after: phase.children[0] ?? "" } }),
        document,
      );
      const visible = visibleOf(deriveGraph(grown));
      const { absolute } = positionsOf({
        visible,
        sizes: sizesOf(visible),
        remembered,
        settled: true,
      });
      const covered = visible.stages.flatMap((a, index) =>
        visible.stages
          .slice(index + 1)
          .filter((b) => !b.path.startsWith(`${a.path}/`))
          .filter((b) => overlaps(absolute.get(a.path)!, absolute.get(b.path)!))
          .map((b) => [a.path, b.path]),
      );
      expect(covered).toEqual([]);
    }
  });

  it("make room for several that grow at once, one below the other", () => {
    const visible = visibleOf(deriveGraph(program()));
    const top = visible.stages.filter((node) => node.parent === "" && !isFrame(node)).slice(0, 3);
    const stacked = { ...visible, stages: top };
    const remembered = new Map(top.map(({ id }, at) => [id, { x: 0, y: 100 * at, width: 200, height: 80 }]));
    const tops = (...heights: number[]) => {
      const sizes = new Map(heights.map((height, at) => [top[at]?.path ?? "", { width: 200, height }]));
      const { boxes } = positionsOf({ visible: stacked, sizes, remembered, settled: true });
      return top.map(({ path }) => boxes.get(path)?.y);
    };
    expect(tops(80, 80, 80)).toEqual([0, 100, 200]);
    expect(tops(95, 80, 80)).toEqual([0, 100, 200]);
    expect(tops(130, 80, 80)).toEqual([0, 150, 250]);
    expect(tops(130, 130, 80)).toEqual([0, 150, 300]);
  });

  it("are all kept with the first card that is moved, so that the picture stays as it was", () => {
    const { visible, boxes, faces } = laidOut(program());
    const positions = positionsToKeep(visible, boxes, new Map([["/states/interview", { x: 640, y: 8 }]]));
    const after = moveStages.apply(program(), { positions });
    const { boxes: again } = positionsOf({
      visible: visibleOf(deriveGraph(after)),
      sizes: faces,
      remembered: new Map(),
    });
    for (const { path } of visible.stages) {
      const expected = path === "/states/interview" ? { x: 640, y: 8 } : boxes.get(path)!;
      expect(again.get(path)).toMatchObject({ x: Math.round(expected.x), y: Math.round(expected.y) });
    }
  });

  it("are kept in one step with the edit that needs them", () => {
    const { visible, boxes } = laidOut(program());
    const positions = positionsToKeep(visible, boxes, new Map());
    const input = { kind: "stage", spot: { in: "" }, title: { fr: "Bilan" }, x: 8, y: 16 } as const;
    const after = placing(addStage).apply(program(), { input, positions });
    expect(after.states["bilan"]?.meta?.ui).toEqual({ x: 8, y: 16 });
    expect(after.states["interview"]?.meta?.ui).toMatchObject({ x: boxes.get("/states/interview")?.x });
  });

  it("are not written by looking", () => {
    const document = program();
    const before = textOf(document);
    laidOut(document);
    expect(textOf(document)).toBe(before);
  });
});

describe("cards and wires", () => {
  it("that say the same are the very same objects, so that only what changed is drawn again", () => {
    const { graph, visible, faces, drawn, absolute, places } = laidOut(program());
    const { wires } = new Ways().place({ visible, boxes: absolute, language: "fr", known: new Map() });
    const nodes = buildNodes(graph, visible, faces, drawn, places, look(), new Map());
    const byId = new Map(nodes.map((node): [string, CanvasNode] => [node.id, node]));
    const selected = new Set(["/states/interview"]);
    const again = buildNodes(graph, visible, faces, drawn, places, look({ selected }), byId);
    expect(again.filter((node) => byId.get(node.id) !== node).map(({ id }) => id)).toEqual(["/states/interview"]);
    const drawnWires = buildWires(graph, visible, absolute, wires, look(), new Set(), new Map());
    const wiresById = new Map(drawnWires.map((wire): [string, Wire] => [wire.id, wire]));
    const wiresAgain = buildWires(graph, visible, absolute, wires, look({ selected }), new Set(), wiresById);
    expect(wiresAgain.every((wire) => wiresById.get(wire.id) === wire)).toBe(true);
    const onWire = new Set(drawnWires.slice(1, 2).map(({ id }) => id));
    const chosen = buildWires(graph, visible, absolute, wires, look({ selected: onWire }), new Set(), wiresById);
    expect(chosen.flatMap((wire, at) => (wire === drawnWires[at] ? [] : [at]))).toEqual([1]);
  });

  it("rest when others are moved, although the document has changed", () => {
    const { graph, visible, faces, drawn, boxes, places } = laidOut(program());
    const nodes = buildNodes(graph, visible, faces, drawn, places, look(), new Map());
    const positions = positionsToKeep(visible, boxes, new Map([["/states/paused", { x: 8, y: 800 }]]));
    const after = deriveGraph(moveStages.apply(program(), { positions }), graph);
    const seen = visibleOf(after);
    const moved = positionsOf({ visible: seen, sizes: faces, remembered: new Map(), earlier: places });
    const byId = new Map(nodes.map((node): [string, CanvasNode] => [node.id, node]));
    const again = buildNodes(after, seen, faces, drawn, moved, look(), byId);
    // A stage without anything of its own gets a title with its place.
    const cards = again.filter(({ type, id }) => type === "card" && graph.byPath.get(id)?.state.meta !== undefined);
    const changed = cards.filter((node) => byId.get(node.id) !== node);
    expect(changed.map(({ id }) => id)).toEqual(["/states/paused"]);
  });

  it("stand after what is around them, as React Flow wants it", () => {
    const { graph, visible, faces, drawn, places } = laidOut(program());
    const ids = buildNodes(graph, visible, faces, drawn, places, look(), new Map()).map(({ id }) => id);
    const inside = visible.stages.filter(({ parent }) => parent !== "");
    expect(inside.every(({ path, parent }) => ids.indexOf(parent) < ids.indexOf(path))).toBe(true);
  });

  it("are told to those who do not see them", () => {
    const { graph, visible, faces, drawn, absolute, places } = laidOut(program());
    const nodes = buildNodes(graph, visible, faces, drawn, places, look(), new Map());
    expect(nodes.find(({ id }) => id === "/states/interview")?.ariaLabel).toBe(
      "Entretien, étape, agit : Coordinatrice, Après 14 jours, 3 sorties",
    );
    const { wires } = new Ways().place({ visible, boxes: absolute, language: "fr", known: new Map() });
    const drawnWires = buildWires(graph, visible, absolute, wires, look({ language: "en" }), new Set(), new Map());
    expect(drawnWires.find(({ id }) => id === "/states/interview#on/accept/0")?.spoken).toBe(
      "from Interview, Accept (adult), branch 1 of 2, to Engagement, by Coordinator",
    );
  });

  it("leave the way that the layout found when something comes to stand on it", () => {
    const { visible, absolute } = laidOut(program());
    const edge = visible.edges.find(({ from, to }) => from !== to && from !== "")!;
    const [from, to] = [absolute.get(edge.from)!, absolute.get(edge.to)!];
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 4_000 },
      { x: 900, y: 4_000 },
      { x: 900, y: 0 },
    ];
    const known = new Map([[edge.edge.id, { points, label: undefined, from, to }]]);
    const ways = new Ways();
    const wayIn = (boxes: ReadonlyMap<string, Rect>) =>
      ways.place({ visible, boxes, language: "fr", known }).wires.get(edge.edge.id)?.points;
    expect(wayIn(absolute)).toBe(points);
    const other = visible.stages.find((node) => !isFrame(node) && node.path !== edge.from && node.path !== edge.to)!;
    const box = absolute.get(other.path)!;
    expect(wayIn(new Map(absolute).set(other.path, { ...box, x: 400, y: 5_000 }))).toBe(points);
    expect(wayIn(new Map(absolute).set(other.path, { ...box, x: 400, y: 3_990 }))).not.toBe(points);
    expect(wayIn(new Map(absolute).set(other.path, { ...box, x: 890, y: 2_000 }))).not.toBe(points);
    expect(wayIn(absolute)).toBe(points);
  });

  it("get another way only when something moved", () => {
    const { visible, absolute } = laidOut(program());
    const ways = new Ways();
    const plan = { visible, language: "fr", known: new Map() } as const;
    const first = ways.place({ ...plan, boxes: absolute });
    expect(first.open.length).toBeGreaterThan(0);
    for (const task of first.open) ways.find(task, visible, absolute);
    expect(ways.place({ ...plan, boxes: absolute }).open).toEqual([]);
    const box = absolute.get("/states/refused")!;
    const moved = new Map(absolute).set("/states/refused", { ...box, y: box.y + 400 });
    const open = ways.place({ ...plan, boxes: moved }).open.map(({ edge }) => edge.to);
    expect(open).toContain("/states/refused");
    expect(open).not.toContain("/states/interview");
  });
});
