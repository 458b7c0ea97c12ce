import type { NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { CanvasNode } from "../flow/flow-types.ts";
import type { Point, Rect } from "../geometry.ts";
import type { CanvasEdits, Seen } from "./canvas-edits.ts";
import { inLine, type HelperLine } from "./helper-lines.ts";

const NO_LINES: readonly HelperLine[] = [];
/** Where cards are held, within what is around them. */
export type Held = ReadonlyMap<StagePath, Point>;
const NOTHING_HELD: Held = new Map();
/** React Flow moves what is in hand: nothing else is laid out anew meanwhile. */
const CARRIED = {};
const carriedNodes = new WeakMap<CanvasNode, CanvasNode>();
const carried = (node: CanvasNode): CanvasNode => {
  const known = carriedNodes.get(node) ?? { ...node, style: CARRIED };
  carriedNodes.set(node, known);
  return known;
};
const isInside = (id: string, held: Held): boolean => [...held.keys()].some((path) => id.startsWith(`${path}/`));

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
  const [held, setHeld] = useState(NOTHING_HELD);
  const [lines, setLines] = useState(NO_LINES);
  const latest = useRef(held);
  const nodes = useMemo(
    () =>
      held.size === 0
        ? built
        : built.map((node): CanvasNode => {
            const position = held.get(node.id);
            if (position !== undefined) return { ...node, position, dragging: true, style: CARRIED };
            // What is inside goes along.
            return isInside(node.id, held) ? carried(node) : node;
          }),
    [built, held],
  );
  const hold = useCallback((now: Held): void => {
    latest.current = now;
    setHeld(now);
  }, []);

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
      if (dragged.length > 0) {
        const now = new Map(latest.current);
        for (const change of dragged) {
          const { id, position } = change === only ? lined(change) : change;
          if (position !== undefined) now.set(id, position);
        }
        hold(now);
        onOver(edits.phaseUnder(now));
      } else if (moves.length > 0) {
        const all = latest.current;
        setLines(NO_LINES);
        onOver(undefined);
        // What is refused goes back to where it was.
        hold(NOTHING_HELD);
        if (all.size === 0) return;
        const into = edits.phaseUnder(all);
        if (into === undefined) edits.move(all);
        else edits.moveTo(into, all);
      }
    },
    [lined, hold, edits, onOver],
  );

  return { nodes, held, lines, onMoves };
};
