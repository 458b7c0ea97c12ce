import { transitionId } from "../../graph/address.ts";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Rect } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { wireWords } from "../wires/wire-words.ts";
import { LAYERS, type Look } from "./build-nodes.ts";
import { ANYTIME, type WireEdge } from "./flow-types.ts";
import { kept } from "./kept.ts";
import type { PlacedWire } from "./placement.ts";
import type { Visible } from "./visible.ts";

const nodeId = (path: StagePath): string => (path === PROGRAM ? ANYTIME : path);

/** The wires of React Flow. `boxes` are those on the whole canvas. What did not change is the very same object. */
export const buildEdges = (
  graph: Graph,
  visible: Visible,
  boxes: ReadonlyMap<StagePath, Rect>,
  wires: ReadonlyMap<string, PlacedWire>,
  look: Look,
  /** The wires on the way that all hope for. */
  main: ReadonlySet<string>,
  earlier: ReadonlyMap<string, WireEdge>,
): WireEdge[] => {
  return visible.edges.flatMap(({ edge, from, to }): WireEdge[] => {
    const [fromBox, toBox] = [boxes.get(from), boxes.get(to)];
    const wire = wires.get(edge.id);
    if (fromBox === undefined || toBox === undefined || wire === undefined) return [];
    const id = transitionId(edge.address);
    const made: WireEdge = {
      id,
      type: "wire",
      source: nodeId(from),
      target: nodeId(to),
      // The ends of a chosen wire can be taken hold of: they must lie above the cards.
      zIndex: look.selected.has(id) ? LAYERS.chosen : main.has(id) ? LAYERS.mainWire : LAYERS.wire,
      // A marquee is for cards; a wire is chosen by a click of its own.
      selectable: false,
      selected: look.selected.has(id),
      ariaLabel: wireWords(edge, graph, look.language),
      domAttributes: { tabIndex: -1, "aria-roledescription": "" },
      data: {
        edge,
        language: look.language,
        face: wireFace(edge, look.language),
        points: wire.points,
        label: wire.label,
        from: fromBox,
        to: toBox,
        marker: look.markers.get(id),
        change: look.changes.get(id),
        lit: look.lit.has(id),
        main: main.has(id),
      },
    };
    return [kept(made, earlier.get(id))];
  });
};
