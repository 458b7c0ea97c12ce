import type { Graph } from "../../graph/graph.ts";
import type { Marker } from "./flow-types.ts";
import { standIn } from "./visible.ts";

/** The path or id under which something is seen: of a stage inside a folded phase, that of the phase. */
export const shownFor = (graph: Graph, id: string): string => (graph.byPath.has(id) ? standIn(graph, id) : id);

/** The problems of what is inside a folded phase are counted on its card. */
export const shownMarkers = (markers: ReadonlyMap<string, Marker>, graph: Graph): Map<string, Marker> => {
  const shown = new Map<string, Marker>();
  for (const [id, { errors, warnings }] of markers) {
    const edge = graph.edgeById.get(id);
    const isHidden = edge !== undefined && edge.from !== standIn(graph, edge.from);
    const at = isHidden ? standIn(graph, edge.from) : shownFor(graph, id);
    const before = shown.get(at) ?? { errors: 0, warnings: 0 };
    shown.set(at, { errors: before.errors + errors, warnings: before.warnings + warnings });
  }
  return shown;
};
