import { happyPath, outlineOf } from "@parcours/core";
import { isWithin } from "../graph/address.ts";
import { definitionOf } from "../graph/definition-of.ts";
import type { Graph, TransitionEdge } from "../graph/graph.ts";

/** Stages that follow one another on the happy path, by id, on every level. */
const pairsOf = (graph: Graph): [string, string][] => {
  try {
    return [...happyPath(outlineOf(definitionOf(graph))).values()].flatMap((line) =>
      line.slice(1).map((id, at): [string, string] => [line[at] ?? "", id]),
    );
  } catch {
    // A draft may be too far from a program for its way to be known; then no wire is better than another.
    return [];
  }
};

/** Ids of the wires on the way that all hope for: between stages that follow one another on it, or from inside them. */
export const happyWires = (graph: Graph): Set<string> => {
  const found = new Set<string>();
  for (const [a, b] of pairsOf(graph)) {
    const from = graph.byId.get(a)?.path;
    const to = graph.byId.get(b)?.path;
    if (from === undefined || to === undefined) continue;
    const leads = (edge: TransitionEdge): boolean =>
      edge.to !== undefined && edge.from !== "" && isWithin(edge.from, from) && isWithin(edge.to, to);
    const edge = graph.transitions.find((one) => one.from === from && leads(one)) ?? graph.transitions.find(leads);
    if (edge !== undefined) found.add(edge.id);
  }
  return found;
};
