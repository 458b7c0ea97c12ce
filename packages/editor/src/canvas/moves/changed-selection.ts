import type { EdgeChange, NodeChange } from "@xyflow/react";
import { NOTHING, type Selection } from "../../graph/selection.ts";
import type { EditorState } from "../../store/editor-state.ts";
import { ANYTIME, type CanvasNode, type WireEdge } from "../flow/flow-types.ts";
import { chosenStages, chosenTransition } from "./ends-of-selection.ts";
import { transitionId } from "../../graph/address.ts";

/** The selection after what React Flow tells about cards and wires; `undefined` when it stays. */
export const changedSelection = (
  { selection, graph }: Pick<EditorState, "selection" | "graph">,
  nodeChanges: readonly NodeChange<CanvasNode>[],
  edgeChanges: readonly EdgeChange<WireEdge>[],
): Selection | undefined => {
  const before = chosenStages(selection);
  const stages = new Set(before);
  for (const change of nodeChanges) {
    if (change.type !== "select" || change.id === ANYTIME) continue;
    if (change.selected) stages.add(change.id);
    else stages.delete(change.id);
  }
  const picked = edgeChanges.find((change) => change.type === "select" && change.selected);
  if (picked?.type === "select") {
    const edge = graph.edgeById.get(picked.id);
    return edge === undefined ? undefined : { kind: "transition", at: edge.address };
  }
  const left = chosenTransition(selection);
  const dropped =
    left !== undefined &&
    edgeChanges.some((change) => change.type === "select" && !change.selected && change.id === transitionId(left));
  if (dropped) return NOTHING;
  const same = stages.size === before.length && before.every((path) => stages.has(path));
  if (same) return undefined;
  return stages.size === 0 ? NOTHING : { kind: "stages", paths: [...stages] };
};
