import { PROGRAM } from "../graph/address.ts";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import type { StageNode, TransitionEdge } from "../graph/graph.ts";
import { requestOf } from "../layout/request-of.ts";
import type { LayoutRequest } from "../layout/layout.ts";

const CARD = 216;
const LABEL = 132;

const lines = (words: string, width: number): number => Math.max(1, Math.ceil((words.length * 6.6) / width));

const cardHeight = (node: StageNode): number => {
  const rows = [node.actors.length > 0, node.deadlines.length > 0, node.form !== undefined, node.exit !== undefined];
  return 24 + lines(node.title.fr, CARD - 50) * 19 + rows.filter(Boolean).length * 17;
};

const isFrame = (node: StageNode): boolean => node.children.length > 0;

const labelSize = (edge: TransitionEdge | undefined): { width: number; height: number } | undefined =>
  edge === undefined || edge.label.fr === ""
    ? undefined
    : {
        width: Math.min(LABEL, Math.ceil(edge.label.fr.length * 6.6)) + 10,
        height: lines(edge.label.fr, LABEL) * 16 + 4,
      };

/** A whole program as a question to the layout, with sizes such as cards and labels have on the canvas. */
export const drawnProgram = (document: Document): LayoutRequest => {
  const graph = deriveGraph(document);
  return requestOf({
    graph,
    stages: graph.stages,
    wires: graph.transitions.flatMap(({ id, from, to }) =>
      to === undefined ? [] : [{ id, from: from || PROGRAM, to }],
    ),
    isFrame,
    sizeOf: (node) => {
      if (node.shape === "history") return { width: 32, height: 32 };
      return isFrame(node) ? { width: 240, height: 80 } : { width: CARD, height: cardHeight(node) };
    },
    labelOf: (id) => labelSize(graph.edgeById.get(id)),
    anytime: { width: CARD, height: 44 },
    head: 40,
  });
};
