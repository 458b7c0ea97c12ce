import type { Graph, TransitionEdge } from "../../graph/graph.ts";

const known = new WeakMap<Graph, ReadonlyMap<string, TransitionEdge>>();

/** The transitions of a program by the JSON Pointer that the journal names them by. */
export const edgesByPath = (graph: Graph): ReadonlyMap<string, TransitionEdge> => {
  const found = known.get(graph) ?? new Map(graph.transitions.map((edge) => [edge.path, edge]));
  known.set(graph, found);
  return found;
};
