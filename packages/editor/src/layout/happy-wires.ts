import { isWithin, PROGRAM } from "../graph/address.ts";
import type { Graph, TransitionEdge } from "../graph/graph.ts";
import { happyLines } from "./happy-lines.ts";

/** Ids of the wires on the way that all hope for: between stages that follow one another on it, or from inside them. */
export const happyWires = (graph: Graph): Set<string> => {
  const found = new Set<string>();
  const outward = graph.transitions.filter(({ from, to }) => from !== PROGRAM && to !== undefined);
  for (const line of happyLines(graph).values()) {
    for (const [index, to] of line.slice(1).entries()) {
      const from = line[index] ?? to;
      const leads = (edge: TransitionEdge): boolean => isWithin(edge.from, from) && isWithin(edge.to ?? "", to);
      const edge = outward.find((one) => one.from === from && leads(one)) ?? outward.find(leads);
      if (edge !== undefined) found.add(edge.id);
    }
  }
  return found;
};
