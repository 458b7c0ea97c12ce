import { diffDocuments } from "../diff/diff-documents.ts";
import type { Document } from "../graph/document.ts";
import { deriveGraph } from "../graph/derive-graph.ts";

/** How something on the canvas differs from another version. */
export type Mark = "added" | "removed" | "changed";

/**
 * What to highlight on the drawing of `shown`, by path of a stage and id of a transition: what the other document does
 * not have (`absent`: what to call that) and what is different there.
 */
export const markedChanges = (
  other: Document,
  shown: Document,
  absent: "added" | "removed" = "added",
): ReadonlyMap<string, Mark> => {
  const marks = new Map<string, Mark>();
  const graph = deriveGraph(shown);
  const transitions = new Map(graph.transitions.map(({ path, id }) => [path, id]));
  for (const { kind, what, path } of diffDocuments(other, shown)) {
    if (kind === "removed" || (what !== "stage" && what !== "transition")) continue;
    const at = what === "stage" ? path : transitions.get(path);
    if (at !== undefined) marks.set(at, kind === "added" ? absent : "changed");
  }
  return marks;
};
