import type { Language } from "@parcours/core";
import type { NodeHandle } from "@xyflow/react";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { farSize, type CardFace } from "../cards/card-face.ts";
import { commonSize } from "../far/far-sight.ts";
import { stageWords } from "../cards/stage-words.ts";
import type { Point, Rect } from "../geometry.ts";
import { ANYTIME, type CanvasNode, type Change, type Marker } from "./flow-types.ts";
import type { DrawnStage } from "./drawn.ts";
import { createMaker } from "./made-of.ts";
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

const maker = createMaker<CanvasNode>();

const peopleInside = (node: DrawnStage, counts: Counts | undefined, language: Language): string | undefined => {
  const count = countFor(node, counts);
  if (count === undefined || count.here === 0) return undefined;
  return new Intl.NumberFormat(language).format(count.here);
};

/** Nothing is wired by React Flow: it need not look for where wires end. */
const NO_HANDLES: NodeHandle[] = [];

/**
 * Stands at its place on the whole canvas instead of being moved there: what is moved is painted by itself, and some
 * hundred such cards are layered anew at every frame of a view that moves.
 */
const standing = ({ x, y }: Point) => ({ left: x, top: y, transform: "none" });

const placed = (id: string, { box, at }: Pick<Drawing, "box" | "at">, look: Look, spoken: string) => ({
  id,
  position: { x: box.x, y: box.y },
  style: standing(at),
  handles: NO_HANDLES,
  width: box.width,
  height: box.height,
  measured: { width: box.width, height: box.height },
  selected: look.selected.has(id),
  ariaLabel: spoken,
  domAttributes: { tabIndex: look.current === id ? 0 : -1, "aria-roledescription": "" },
});

/** What a stage is drawn from, besides how it is looked at. */
interface Drawing {
  node: DrawnStage;
  /** Nothing for a container. */
  face: CardFace | undefined;
  /** How many transitions leave it. */
  ways: number;
  /** Within what is around it. */
  box: Rect;
  /** On the whole canvas. */
  at: Point;
  /** The size of its title seen from afar. */
  far: number;
}

const stageNode = ({ node, face, ways, box, at, far }: Drawing, look: Look): CanvasNode => {
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
  const base = { ...placed(path, { box, at }, look, spoken), ...inside };
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
    data: { ...common, face, far },
  };
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

/** All that the look of a stage is made of. */
const partsOf = ({ node, face, ways, box, at, far }: Drawing, look: Look): unknown[] => {
  const { path } = node;
  const marker = look.markers.get(path);
  return [
    node,
    face,
    ways,
    far,
    box.x,
    box.y,
    box.width,
    box.height,
    at.x,
    at.y,
    look.language,
    look.readOnly,
    face === undefined ? peopleInside(node, look.counts, look.language) : undefined,
    marker?.errors,
    marker?.warnings,
    look.changes.get(path),
    look.lit.has(path),
    look.selected.has(path),
    look.current === path,
    look.renaming === path,
    look.aimed === path,
  ];
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
  const ways = new Map<StagePath, number>();
  for (const { from } of graph.transitions) ways.set(from, (ways.get(from) ?? 0) + 1);
  const drawings = visible.stages.flatMap((stage): Drawing[] => {
    const box = boxes.get(stage.path);
    if (box === undefined) return [];
    const node = drawn(stage);
    const face = isFrame(stage) ? undefined : faces.get(stage.path);
    const far = face === undefined ? Infinity : farSizeOf(node, box.height, look.language);
    return [{ node, face, ways: ways.get(stage.path) ?? 0, box, at: absolute.get(stage.path) ?? box, far }];
  });
  // Exits are small and many: their titles have a size of their own, so that those of stages can be larger.
  const sizeOf = (exits: boolean): number =>
    commonSize(
      drawings.flatMap(({ node, far }) => (Number.isFinite(far) && (node.exit !== undefined) === exits ? [far] : [])),
    );
  const [stages, exits] = [sizeOf(false), sizeOf(true)];
  const nodes = drawings.map((one): CanvasNode => {
    const drawing = { ...one, far: Math.min(one.far, one.node.exit === undefined ? stages : exits) };
    return maker(partsOf(drawing, look), () => stageNode(drawing, look), earlier.get(one.node.path));
  });
  const anytime = boxes.get(PROGRAM);
  if (!visible.anytime || anytime === undefined) return nodes;
  const card = (): CanvasNode => ({
    ...placed(ANYTIME, { box: anytime, at: anytime }, look, look.language === "fr" ? "À tout moment" : "At any time"),
    type: "anytime",
    zIndex: LAYERS.card,
    draggable: false,
    selectable: false,
    data: { language: look.language },
  });
  return [...nodes, maker([...Object.values(anytime), look.language], card, earlier.get(ANYTIME))];
};
