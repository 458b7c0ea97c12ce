import { ViewportPortal } from "@xyflow/react";
import classes from "../canvas.module.css";
import type { HelperLine } from "./helper-lines.ts";

/** With what the dragged card is in line. */
export const HelperLines = ({ lines }: { lines: readonly HelperLine[] }) => (
  <ViewportPortal>
    {lines.map(({ axis, at, from, to }) => (
      <div
        key={`${axis}${at}`}
        className={classes.helper}
        data-axis={axis}
        style={
          axis === "x"
            ? { transform: `translate(${at}px, ${from - 16}px)`, height: to - from + 32 }
            : { transform: `translate(${from - 16}px, ${at}px)`, width: to - from + 32 }
        }
      />
    ))}
  </ViewportPortal>
);
