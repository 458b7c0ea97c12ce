import { createDrawn } from "../canvas/flow/drawn.ts";
import { drawnRequest } from "../canvas/flow/drawn-request.ts";
import { foldsAtFirst, withFolds } from "../canvas/flow/folds.ts";
import { cardSizes } from "../canvas/flow/card-sizes.ts";
import { createFaces } from "../canvas/flow/stage-faces.ts";
import { visibleOf } from "../canvas/flow/visible.ts";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import type { LayoutRequest } from "../layout/layout.ts";

/** A program as a question to the layout, as the canvas asks it: whole, or as it is first seen. */
export const drawnProgram = (document: Document, seen: "whole" | "at first" = "whole"): LayoutRequest => {
  const graph = deriveGraph(document);
  const begun = seen === "whole" ? new Set<string>() : foldsAtFirst(graph);
  const looked = withFolds(graph, { begun, looked: new Map() });
  const visible = visibleOf(looked);
  const faces = createFaces(createDrawn())(visible, { language: "fr", counts: undefined, details: false });
  return drawnRequest({ graph: looked, visible, sizes: cardSizes(visible, faces, "fr"), language: "fr" });
};
