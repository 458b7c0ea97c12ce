import type { StagePath } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { sameShape } from "../../graph/reused.ts";

/** What of a stage is drawn: neither where it stands nor how it is written. */
export type DrawnStage = Omit<StageNode, "state" | "source" | "ui" | "effects"> & { collapsed: boolean };

/** What says nothing of how a stage looks. */
const UNSEEN = new Set(["state", "source", "ui", "effects"]);

const drawnOf = (node: StageNode): DrawnStage => {
  const drawn = Object.fromEntries(Object.entries(node).filter(([key]) => !UNSEEN.has(key)));
  return { ...drawn, collapsed: node.ui.collapsed === true } as DrawnStage;
};

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
