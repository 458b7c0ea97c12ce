import { IconAlertTriangleFilled, IconCircleXFilled } from "@tabler/icons-react";
import type { Marker } from "../flow/flow-types.ts";
import classes from "./cards.module.css";

/** How many problems there are here; errors and warnings differ in shape, not only in color. */
export const Marked = ({ marker }: { marker: Marker }) => {
  const error = marker.errors > 0;
  const Icon = error ? IconCircleXFilled : IconAlertTriangleFilled;
  const count = marker.errors + marker.warnings;
  return (
    <span className={classes.marker} data-error={error || undefined} aria-hidden>
      <Icon size={15} />
      {count > 1 && <span>{count}</span>}
    </span>
  );
};
