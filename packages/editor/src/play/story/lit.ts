import type { Graph } from "../../graph/graph.ts";
import type { Moment } from "./play-story.ts";

const around = (graph: Graph, path: string): string[] => {
  const found: string[] = [];
  for (let node = graph.byPath.get(path); node !== undefined; node = graph.byPath.get(node.parent)) {
    // A folded phase stands for the stages inside.
    if (node.path === path || node.ui.collapsed === true) found.push(node.path);
  }
  return found;
};

/** What shines on the diagram: the stages where the person rests, and the transitions taken so far. */
export const litBy = (graph: Graph, moments: readonly Moment[]): ReadonlySet<string> => {
  const lit = new Set<string>();
  const stages = moments.at(-1)?.simulation.snapshot.stages ?? [];
  for (const id of stages) for (const path of around(graph, graph.byId.get(id)?.path ?? "")) lit.add(path);
  const taken = new Set(
    moments.flatMap(({ entries }) => entries.flatMap(({ transitions }) => transitions.flatMap(({ paths }) => paths))),
  );
  for (const edge of graph.transitions) if (taken.has(edge.path)) lit.add(edge.id);
  return lit;
};
