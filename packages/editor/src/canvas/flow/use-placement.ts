import type { Language } from "@parcours/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { CardFace } from "../cards/card-face.ts";
import type { Rect } from "../geometry.ts";
import type { CanvasMemory } from "./canvas-memory.ts";
import { cardSizes, heightsForWires } from "./card-sizes.ts";
import { ANYTIME_SIZE } from "./frame-sizes.ts";
import type { PlacedWire, Placement, Places } from "./placement.ts";
import { isPlaced, positionsOf } from "./positions.ts";
import { findLayout, type Layout } from "./find-layout.ts";
import type { Visible } from "./visible.ts";
import { Ways } from "./ways.ts";

/** So long at most ways are looked for at a stretch, in milliseconds. */
const STRETCH = 8;

export interface Placed extends Placement {
  /** On the whole canvas. */
  absolute: ReadonlyMap<StagePath, Rect>;
  /** The first layout is not there yet. */
  pending: boolean;
  /** Counts the layouts. */
  version: number;
  /** Lays out anew whatever was not placed by hand. */
  layAgain: () => void;
}

const NO_BOXES: ReadonlyMap<StagePath, Rect> = new Map();
const ANYTIME_BOX: Rect = { x: 0, y: -120, ...ANYTIME_SIZE };
const NO_WIRES: ReadonlyMap<string, PlacedWire> = new Map();

type Boxes = ReadonlyMap<StagePath, Rect>;

const sameBoxes = (a: Boxes, b: Boxes): boolean => {
  if (a.size !== b.size) return false;
  for (const [path, box] of a) if (b.get(path) !== box) return false;
  return true;
};

const remember = (memory: CanvasMemory, graph: Graph, layout: Layout): void => {
  memory.remembered.clear();
  for (const [path, rect] of layout.boxes) {
    const node = graph.byPath.get(path);
    if (node !== undefined) memory.remembered.set(node.id, rect);
  }
  memory.known = new Map(layout.ways);
  memory.anytime = layout.boxes.get(PROGRAM);
  memory.laid = true;
  memory.settled = false;
};

/**
 * Where everything is: as people put it, else as the layout says, which works in the background and does not write into
 * the document. What is there already moves for something else only where it would be covered.
 */
export const usePlacement = (
  memory: CanvasMemory,
  graph: Graph,
  visible: Visible,
  faces: ReadonlyMap<StagePath, CardFace>,
  language: Language,
): Placed => {
  const [ways] = useState(() => new Ways());
  const [version, setVersion] = useState(0);
  const [wanted, setWanted] = useState(0);
  const laid = useRef(memory.laid ? 0 : -1);
  const heights = useMemo(() => heightsForWires(visible.edges, language), [visible.edges, language]);
  const sizes = useMemo(() => cardSizes(visible, faces, language, heights), [visible, faces, language, heights]);
  const lacking = visible.stages.some((node) => !isPlaced(node));
  const pending = lacking && laid.current < wanted;

  useEffect(() => {
    if (!lacking || laid.current >= wanted) return;
    let over = false;
    const lay = async (): Promise<void> => {
      const layout = await findLayout({ graph, visible, sizes, language });
      if (over) return;
      remember(memory, graph, layout);
      laid.current = wanted;
      setVersion((now) => now + 1);
    };
    void lay();
    return () => {
      over = true;
    };
  }, [lacking, wanted, graph, visible, sizes, language, memory]);

  const last = useRef<Places>({ boxes: NO_BOXES, absolute: NO_BOXES });
  const positions = useMemo(() => {
    if (pending && memory.remembered.size === 0) return undefined;
    const earlier = last.current;
    const { boxes, absolute } = positionsOf({
      visible,
      sizes,
      remembered: memory.remembered,
      waiting: pending,
      earlier,
      settled: memory.settled,
    });
    if (visible.anytime) for (const all of [boxes, absolute]) all.set(PROGRAM, memory.anytime ?? ANYTIME_BOX);
    if (sameBoxes(boxes, earlier.boxes) && sameBoxes(absolute, earlier.absolute) && boxes.size > 0) return earlier;
    return (last.current = { boxes, absolute });
    // `version` tells that the memory has changed.
  }, [visible, sizes, pending, version, memory]);

  useEffect(() => {
    for (const node of visible.stages) {
      const box = positions?.absolute.get(node.path);
      if (box !== undefined) memory.remembered.set(node.id, box);
    }
    if (positions !== undefined && memory.laid) memory.settled = true;
  }, [positions, visible, memory]);

  const [refined, setRefined] = useState(0);
  const wires = useMemo(
    () =>
      positions === undefined
        ? undefined
        : ways.place({ visible, boxes: positions.absolute, language, known: memory.known, fresh: !memory.settled }),
    // Of the stages only their boxes count.
    [ways, visible.edges, positions, language, refined, memory],
  );

  useEffect(() => {
    if (wires === undefined || positions === undefined || wires.open.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = [...wires.open];
    const stretch = (): void => {
      const end = performance.now() + STRETCH;
      while (open.length > 0 && performance.now() < end) {
        const task = open.pop();
        if (task !== undefined) ways.find(task, visible, positions.absolute);
      }
      if (open.length === 0) setRefined((now) => now + 1);
      else timer = setTimeout(stretch);
    };
    timer = setTimeout(stretch);
    return () => clearTimeout(timer);
  }, [wires, positions, visible, ways]);

  return useMemo(
    () => ({
      boxes: positions?.boxes ?? NO_BOXES,
      absolute: positions?.absolute ?? NO_BOXES,
      wires: wires?.wires ?? NO_WIRES,
      pending: positions === undefined,
      version,
      layAgain: () => setWanted((now) => now + 1),
    }),
    [positions, wires, version],
  );
};
