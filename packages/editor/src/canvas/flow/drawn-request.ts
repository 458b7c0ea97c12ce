import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { LayoutRequest } from "../../layout/layout.ts";
import { requestOf } from "../../layout/request-of.ts";
import type { Size } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { ANYTIME_SIZE, FRAME_HEAD } from "./frame-sizes.ts";
import { isFrame, type Visible } from "./visible.ts";

/** What is drawn, and how large it is. */
export interface LayoutQuestion {
  graph: Graph;
  visible: Visible;
  sizes: ReadonlyMap<StagePath, Size>;
  language: Language;
}

const LEAST_FRAME: Size = { width: 200, height: 96 };

/** What the canvas draws, as a question to the layout. */
export const drawnRequest = ({ graph, visible, sizes, language }: LayoutQuestion): LayoutRequest =>
  requestOf({
    graph,
    stages: visible.stages,
    // A wire from a card to itself goes around its corner wherever it stands.
    wires: visible.edges.filter(({ from, to }) => from !== to).map(({ edge, from, to }) => ({ id: edge.id, from, to })),
    isFrame,
    sizeOf: (node) => sizes.get(node.path) ?? LEAST_FRAME,
    labelOf: (id) => {
      const edge = graph.edgeById.get(id);
      return edge === undefined ? undefined : wireFace(edge, language);
    },
    anytime: ANYTIME_SIZE,
    head: FRAME_HEAD,
  });
