import type { NodeChange } from "@xyflow/react";
import { NOTHING, type Selection } from "../../graph/selection.ts";
import { ANYTIME, type CanvasNode } from "../flow/flow-types.ts";
import { chosenStages } from "./ends-of-selection.ts";

/** The selection after what React Flow tells about cards; `undefined` when it stays. */
export const changedSelection = (
  selection: Selection,
  changes: readonly NodeChange<CanvasNode>[],
): Selection | undefined => {
  const before = chosenStages(selection);
  const stages = new Set(before);
  for (const change of changes) {
    if (change.type !== "select" || change.id === ANYTIME) continue;
    if (change.selected) stages.add(change.id);
    else stages.delete(change.id);
  }
  if (stages.size === before.length && before.every((path) => stages.has(path))) return undefined;
  return stages.size === 0 ? NOTHING : { kind: "stages", paths: [...stages] };
};
