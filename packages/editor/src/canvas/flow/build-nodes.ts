import type { Language } from "@parcours/core";
import type { NodeHandle } from "@xyflow/react";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { sameShape } from "../../graph/reused.ts";
import { farSize, type CardFace } from "../cards/card-face.ts";
import { commonSize } from "../far/far-sight.ts";
import { stageWords } from "../cards/stage-words.ts";
import type { Point, Rect } from "../geometry.ts";
import { ANYTIME, type CanvasNode, type Change, type Marker } from "./flow-types.ts";
import type { DrawnStage } from "./drawn.ts";
import type { Places } from "./placement.ts";
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

/** Layers: containers lie below wires, wires below cards, a chosen wire above all. */
export const LAYERS = { wire: 100, card: 200, chosen: 300 } as const;

const peopleInside = (node: DrawnStage, counts: Counts | undefined, language: Language): string | undefined => {
  const count = countFor(node, counts);
  if (count === undefined || count.here === 0) return undefined;
  return new Intl.NumberFormat(language).format(count.here);
};

/** Nothing is wired by React Flow: it need not look for where wires end. */
const NO_HANDLES: NodeHandle[] = [];

interface Placed {
  /** Within what is around it. */
  box: Rect;
  /** On the whole canvas. */
  at: Rect;
  selected: boolean;
  /** The keyboard goes there on Tab. */
  current: boolean;
}

/** All that a card, a container or a point of return is drawn from. */
interface Drawing extends Placed {
  node: DrawnStage;
  /** Nothing for a container. */
  face: CardFace | undefined;
  /** How many transitions leave it. */
  ways: number;
  /** The size of its title seen from afar. */
  far: number;
  language: Language;
  readOnly: boolean;
  /** People inside a container. */
  count: string | undefined;
  marker: Marker | undefined;
  change: Change | undefined;
  lit: boolean;
  renaming: boolean;
  aimed: boolean;
}

/** Told apart by identity: boxes, faces and stages are kept as long as they are the same; markers are not. */
const sameDrawing = (a: Drawing, b: Drawing): boolean =>
  a.node === b.node &&
  a.face === b.face &&
  a.ways === b.ways &&
  a.box === b.box &&
  a.at === b.at &&
  a.far === b.far &&
  a.language === b.language &&
  a.readOnly === b.readOnly &&
  a.count === b.count &&
  a.marker?.errors === b.marker?.errors &&
  a.marker?.warnings === b.marker?.warnings &&
  a.change === b.change &&
  a.lit === b.lit &&
  a.selected === b.selected &&
  a.current === b.current &&
  a.renaming === b.renaming &&
  a.aimed === b.aimed;

/**
 * Stands at its place on the whole canvas instead of being moved there: what is moved is painted by itself, and some
 * hundred such cards are layered anew at every frame of a view that moves.
 */
const standing = ({ x, y }: Point) => ({ left: x, top: y, transform: "none" });

const placed = (id: string, { box, at, selected, current }: Placed, spoken: string) => ({
  id,
  position: { x: box.x, y: box.y },
  style: standing(at),
  handles: NO_HANDLES,
  width: box.width,
  height: box.height,
  measured: { width: box.width, height: box.height },
  selected,
  ariaLabel: spoken,
  domAttributes: { tabIndex: current ? 0 : -1, "aria-roledescription": "" },
});

const stageNode = (drawing: Drawing): CanvasNode => {
  const { node, face, ways, box, far, language, readOnly, count, marker, change, lit, aimed, renaming } = drawing;
  const spoken = stageWords(node, face, ways, (marker?.errors ?? 0) + (marker?.warnings ?? 0), language);
  const common = { node, language, readOnly, marker, change, lit, aimed, renaming };
  const inside = node.parent === PROGRAM ? {} : { parentId: node.parent };
  const base = { ...placed(node.path, drawing, spoken), ...inside };
  if (node.shape === "history") return { ...base, type: "history", zIndex: LAYERS.card, data: common };
  if (face === undefined) {
    const data = { ...common, width: box.width, height: box.height, count };
    return { ...base, type: "frame", zIndex: node.depth, draggable: !node.region && !readOnly, data };
  }
  return { ...base, type: "card", zIndex: LAYERS.card, data: { ...common, face, far } };
};

const drawings = new WeakMap<CanvasNode, Drawing>();

const kept = (drawing: Drawing, earlier: CanvasNode | undefined): CanvasNode => {
  const before = earlier === undefined ? undefined : drawings.get(earlier);
  if (earlier !== undefined && before !== undefined && sameDrawing(drawing, before)) return earlier;
  const made = stageNode(drawing);
  drawings.set(made, drawing);
  return made;
};

/** The card from which transitions may be taken at any time. */
const anytimeNode = (at: Rect, look: Look, earlier: CanvasNode | undefined): CanvasNode => {
  const { language } = look;
  const selected = look.selected.has(ANYTIME);
  const current = look.current === ANYTIME;
  const words = language === "fr" ? "À tout moment" : "At any time";
  const now: CanvasNode = {
    ...placed(ANYTIME, { box: at, at, selected, current }, words),
    type: "anytime",
    zIndex: LAYERS.card,
    draggable: false,
    selectable: false,
    data: { language },
  };
  return earlier !== undefined && sameShape(now, earlier) ? earlier : now;
};

interface Far {
  height: number;
  language: Language;
  size: number;
}

const fars = new WeakMap<DrawnStage, Far>();

/** The largest title of a card; not measured again as long as the card is the same. */
const farSizeOf = (node: DrawnStage, height: number, language: Language): number => {
  const known = fars.get(node);
  if (known !== undefined && known.height === height && known.language === language) return known.size;
  const size = farSize(node.title[language], height);
  fars.set(node, { height, language, size });
  return size;
};

/** The cards and containers of React Flow. What did not change is the very same object as in `earlier`. */
export const buildNodes = (
  graph: Graph,
  visible: Visible,
  faces: ReadonlyMap<StagePath, CardFace>,
  drawn: (node: StageNode) => DrawnStage,
  { boxes, absolute }: Places,
  look: Look,
  earlier: ReadonlyMap<string, CanvasNode>,
): CanvasNode[] => {
  const { language, readOnly, counts, markers, changes, lit, selected, current, renaming, aimed } = look;
  const all: Drawing[] = [];
  // Exits are small and many: their titles have a size of their own, so that those of stages can be larger.
  const sizes: Record<"stages" | "exits", number[]> = { stages: [], exits: [] };
  for (const stage of visible.stages) {
    const { path } = stage;
    const box = boxes.get(path);
    if (box === undefined) continue;
    const node = drawn(stage);
    const face = isFrame(stage) ? undefined : faces.get(path);
    const far = face === undefined ? Infinity : farSizeOf(node, box.height, language);
    if (face !== undefined) sizes[node.exit === undefined ? "stages" : "exits"].push(far);
    all.push({
      node,
      face,
      ways: graph.leaving.get(path)?.length ?? 0,
      box,
      at: absolute.get(path) ?? box,
      far,
      language,
      readOnly,
      count: face === undefined ? peopleInside(node, counts, language) : undefined,
      marker: markers.get(path),
      change: changes.get(path),
      lit: lit.has(path),
      selected: selected.has(path),
      current: current === path,
      renaming: renaming === path,
      aimed: aimed === path,
    });
  }
  const most = { stages: commonSize(sizes.stages), exits: commonSize(sizes.exits) };
  const nodes = all.map((drawing) => {
    drawing.far = Math.min(drawing.far, drawing.node.exit === undefined ? most.stages : most.exits);
    return kept(drawing, earlier.get(drawing.node.path));
  });
  const anytime = boxes.get(PROGRAM);
  if (visible.anytime && anytime !== undefined) nodes.push(anytimeNode(anytime, look, earlier.get(ANYTIME)));
  return nodes;
};
