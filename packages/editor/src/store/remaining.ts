import { transitionId } from "../graph/address.ts";
import type { Graph } from "../graph/graph.ts";
import { NOTHING, type Selection } from "../graph/selection.ts";

/** What is left of a selection in a document: stages and transitions that are gone are no longer selected. */
export const remaining = (selection: Selection, graph: Graph): Selection => {
  if (selection.kind === "transition") {
    return graph.edgeById.has(transitionId(selection.at)) ? selection : NOTHING;
  }
  if (selection.kind !== "stages") return selection;
  const paths = selection.paths.filter((path) => graph.byPath.has(path));
  if (paths.length === selection.paths.length) return selection;
  return paths.length === 0 ? NOTHING : { kind: "stages", paths };
};
