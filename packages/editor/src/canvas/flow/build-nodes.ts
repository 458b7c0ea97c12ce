import type { Language } from "@parcours/core";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { farSize, type CardFace } from "../cards/card-face.ts";
import { stageWords } from "../cards/stage-words.ts";
import type { Rect } from "../geometry.ts";
import { ANYTIME, type CanvasNode, type Change, type Marker } from "./flow-types.ts";
import type { DrawnStage } from "./drawn.ts";
import { kept } from "./kept.ts";
import { countFor, type Counts } from "./stage-faces.ts";
import { isFrame, type Visible } from "./visible.ts";

/** How things are shown, besides where they are. */
export interface Look {
  language: Language;
  readOnly: boolean;
  counts: Counts | undefined;
  markers: ReadonlyMap<string, Marker>;
  changes: ReadonlyMap<string, Change>;
  lit: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  /** The card to which the keyboard goes on Tab. */
  current: string | undefined;
  renaming: StagePath | undefined;
  aimed: string | undefined;
}

/** Layers: containers lie below wires, wires below cards, the way that all hope for above other wires, a chosen one above all. */
export const LAYERS = { wire: 100, mainWire: 101, card: 200, chosen: 300 } as const;

const peopleInside = (node: DrawnStage, counts: Counts | undefined, language: Language): string | undefined => {
  const count = countFor(node, counts);
  if (count === undefined || count.here === 0) return undefined;
  return new Intl.NumberFormat(language).format(count.here);
};

const placed = (id: string, box: Rect, look: Look, spoken: string) => ({
  id,
  position: { x: box.x, y: box.y },
  width: box.width,
  height: box.height,
  measured: { width: box.width, height: box.height },
  selected: look.selected.has(id),
  ariaLabel: spoken,
  domAttributes: { tabIndex: look.current === id ? 0 : -1, "aria-roledescription": "" },
});

const stageNode = (node: DrawnStage, face: CardFace | undefined, ways: number, box: Rect, look: Look): CanvasNode => {
  const { path } = node;
  const marker = look.markers.get(path);
  const spoken = stageWords(node, face, ways, (marker?.errors ?? 0) + (marker?.warnings ?? 0), look.language);
  const common = {
    node,
    language: look.language,
    readOnly: look.readOnly,
    marker,
    change: look.changes.get(path),
    lit: look.lit.has(path),
    aimed: look.aimed === path,
    renaming: look.renaming === path,
  };
  const inside = node.parent === PROGRAM ? {} : { parentId: node.parent };
  const base = { ...placed(path, box, look, spoken), ...inside };
  if (node.shape === "history") return { ...base, type: "history", zIndex: LAYERS.card, data: common };
  if (face === undefined) {
    const count = peopleInside(node, look.counts, look.language);
    const data = { ...common, width: box.width, height: box.height, count };
    return { ...base, type: "frame", zIndex: node.depth, draggable: !node.region && !look.readOnly, data };
  }
  return {
    ...base,
    type: "card",
    zIndex: LAYERS.card,
    data: { ...common, face, far: farSize(node.title[look.language], box.height) },
  };
};

/** The cards and containers of React Flow. What did not change is the very same object as in `earlier`. */
export const buildNodes = (
  graph: Graph,
  visible: Visible,
  faces: ReadonlyMap<StagePath, CardFace>,
  drawn: (node: StageNode) => DrawnStage,
  boxes: ReadonlyMap<StagePath, Rect>,
  look: Look,
  earlier: ReadonlyMap<string, CanvasNode>,
): CanvasNode[] => {
  const ways = new Map<StagePath, number>();
  for (const { from } of graph.transitions) ways.set(from, (ways.get(from) ?? 0) + 1);
  const nodes = visible.stages.flatMap((node): CanvasNode[] => {
    const box = boxes.get(node.path);
    if (box === undefined) return [];
    const made = stageNode(
      drawn(node),
      isFrame(node) ? undefined : faces.get(node.path),
      ways.get(node.path) ?? 0,
      box,
      look,
    );
    return [kept(made, earlier.get(node.path))];
  });
  const anytime = boxes.get(PROGRAM);
  if (!visible.anytime || anytime === undefined) return nodes;
  const card: CanvasNode = {
    ...placed(ANYTIME, anytime, look, look.language === "fr" ? "À tout moment" : "At any time"),
    type: "anytime",
    zIndex: LAYERS.card,
    draggable: false,
    selectable: false,
    data: { language: look.language },
  };
  return [...nodes, kept(card, earlier.get(ANYTIME))];
};
