import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import type { Graph } from "../graph/graph.ts";
import type { Side } from "./details.ts";

/** A definition with its graph. */
export interface Laid extends Side {
  graph: Graph;
}

/** Lays a definition out for comparing. */
export const laidOut = (document: Document): Laid => {
  const graph = deriveGraph(document);
  return { document, graph, titles: new Map(graph.stages.map(({ id, title }) => [id, title])) };
};
