import { applyNodeChanges, type NodeChange } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { CanvasNode } from "../flow/flow-types.ts";
import type { Point, Rect } from "../geometry.ts";
import type { CanvasEdits, Seen } from "./canvas-edits.ts";
import { inLine, type HelperLine } from "./helper-lines.ts";

const NO_LINES: readonly HelperLine[] = [];

type Move = Extract<NodeChange<CanvasNode>, { type: "position" }>;

const isMove = (change: NodeChange<CanvasNode>): change is Move => change.type === "position";

/**
 * The cards while they are dragged: their places stay in here until they are let go, then one edit keeps them. A single
 * card jumps into line with its neighbors; cards that are let go over another phase go into it.
 */
export const useDraggedNodes = (
  built: CanvasNode[],
  seen: () => Seen,
  edits: CanvasEdits,
  /** Told over which other phase the cards are held. */
  onOver: (phase: StagePath | undefined) => void,
) => {
  const [nodes, setNodes] = useState(built);
  const [lines, setLines] = useState(NO_LINES);
  const moved = useRef(new Map<StagePath, Point>());
  const latest = useRef(built);
  latest.current = built;
  useEffect(() => {
    const held = moved.current;
    const inHand = (node: CanvasNode): CanvasNode => {
      const position = held.get(node.id);
      return position === undefined ? node : { ...node, position, dragging: true };
    };
    setNodes(held.size === 0 ? built : built.map(inHand));
  }, [built]);

  const lined = useCallback(
    (change: Move): Move => {
      const { boxes, absolute } = seen();
      const box = boxes.get(change.id);
      if (change.position === undefined || box === undefined) return change;
      const parent = parentPath(change.id) ?? PROGRAM;
      const outer = absolute.get(parent);
      const origin = parent === PROGRAM || outer === undefined ? { x: 0, y: 0 } : outer;
      const others: Rect[] = [...boxes].flatMap(([path, rect]) =>
        path !== change.id && path !== PROGRAM && parentPath(path) === parent ? [rect] : [],
      );
      const found = inLine({ ...box, ...change.position }, others);
      setLines(
        found.lines.map(({ axis, at, from, to }) =>
          axis === "x"
            ? { axis, at: at + origin.x, from: from + origin.y, to: to + origin.y }
            : { axis, at: at + origin.y, from: from + origin.x, to: to + origin.x },
        ),
      );
      return { ...change, position: found.at };
    },
    [seen],
  );

  const onMoves = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const moves = changes.filter(isMove);
      const dragged = moves.filter(({ dragging }) => dragging === true);
      const only = dragged.length === 1 ? dragged[0] : undefined;
      const adjusted = changes.map((change) => (change === only && isMove(change) ? lined(change) : change));
      for (const change of adjusted) {
        if (isMove(change) && change.dragging === true && change.position !== undefined) {
          moved.current.set(change.id, change.position);
        }
      }
      setNodes((now) => applyNodeChanges(adjusted, now));
      if (dragged.length > 0) onOver(edits.phaseUnder(moved.current));
      if (moves.length > 0 && dragged.length === 0) {
        setLines(NO_LINES);
        const all = moved.current;
        moved.current = new Map();
        onOver(undefined);
        if (all.size === 0) return;
        const into = edits.phaseUnder(all);
        const { ok } = into === undefined ? edits.move(all) : edits.moveTo(into, all);
        // What was refused goes back to where it was.
        if (!ok) setNodes(latest.current);
      }
    },
    [lined, edits, onOver],
  );

  return { nodes, lines, onMoves };
};
