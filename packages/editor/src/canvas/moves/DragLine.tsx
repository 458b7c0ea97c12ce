import type { RefObject } from "react";
import classes from "../canvas.module.css";

/** The line from where a wire is drawn to the pointer, over the whole window. */
export const DragLine = ({
  from,
  line,
}: {
  from: { x: number; y: number };
  line: RefObject<SVGLineElement | null>;
}) => (
  <svg className={classes.dragLine} aria-hidden>
    <line ref={line} x1={from.x} y1={from.y} x2={from.x} y2={from.y} />
  </svg>
);
