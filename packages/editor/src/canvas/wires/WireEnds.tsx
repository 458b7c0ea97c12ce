import type { TransitionEdge } from "../../graph/graph.ts";
import { useCanvasActions } from "../canvas-actions.ts";
import type { Point } from "../geometry.ts";
import classes from "./wires.module.css";

/** The ends of a chosen wire, to be dragged elsewhere, and the place for a stage on its way. */
export const WireEnds = ({ edge, points }: { edge: TransitionEdge; points: readonly Point[] }) => {
  const actions = useCanvasActions();
  const [first, last] = [points[0], points.at(-1)];
  const middle = points[Math.floor(points.length / 2)];
  const before = points[Math.floor(points.length / 2) - 1];
  if (first === undefined || last === undefined || middle === undefined || before === undefined) return null;
  const plus = { x: (middle.x + before.x) / 2, y: (middle.y + before.y) / 2 };
  return (
    <g>
      <circle
        className={`${classes.end} nopan`}
        cx={first.x}
        cy={first.y}
        r={6}
        onPointerDown={(event) => actions.beginReconnect(edge.address, "from", event)}
      />
      <circle
        className={`${classes.end} nopan`}
        cx={last.x}
        cy={last.y}
        r={6}
        onPointerDown={(event) => actions.beginReconnect(edge.address, "to", event)}
      />
      <g
        className={`${classes.plus} nopan`}
        transform={`translate(${plus.x} ${plus.y})`}
        onClick={(event) => {
          event.stopPropagation();
          actions.insertOn(edge.address, { x: event.clientX, y: event.clientY });
        }}
      >
        <circle r={9} />
        <path d="M-4 0h8M0-4v8" />
      </g>
    </g>
  );
};
