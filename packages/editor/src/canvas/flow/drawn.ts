import type { StagePath } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { sameShape } from "../../graph/reused.ts";

/** What of a stage is drawn: neither where it stands nor how it is written. */
export type DrawnStage = Omit<StageNode, "state" | "source" | "ui" | "index" | "effects"> & { collapsed: boolean };

const drawnOf = ({ state: _, source: __, ui, index: ___, effects: ____, ...drawn }: StageNode): DrawnStage => ({
  ...drawn,
  collapsed: ui.collapsed === true,
});

/** Gives what is drawn of stages; the very same object as long as it looks the same, so that moved cards rest. */
export const createDrawn = (): ((node: StageNode) => DrawnStage) => {
  const known = new Map<StagePath, { node: StageNode; drawn: DrawnStage }>();
  return (node) => {
    const earlier = known.get(node.path);
    if (earlier?.node === node) return earlier.drawn;
    const now = drawnOf(node);
    const drawn = earlier !== undefined && sameShape(now, earlier.drawn) ? earlier.drawn : now;
    known.set(node.path, { node, drawn });
    return drawn;
  };
};
