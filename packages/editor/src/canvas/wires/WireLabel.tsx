import type { WireData } from "../flow/flow-types.ts";
import type { Rect } from "../geometry.ts";
import { LABEL, LABEL_LEADING, LABEL_PADDING, MARK } from "./wire-face.ts";
import classes from "./wires.module.css";

/** Small pictures on a field of 12 × 12, drawn where they stand: what is moved there is layered by itself. */
const MARKS = {
  clock: (x: number, y: number) =>
    `M${x + 6} ${y + 1.2}a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6M${x + 6} ${y + 3.4}v2.6l1.8 1.1`,
  rule: (x: number, y: number) => `M${x + 6} ${y + 1.4}l4.6 4.6-4.6 4.6-4.6-4.6z`,
  place: (x: number, y: number) => `M${x + 2.2} ${y + 10.6}v-8.4M${x + 2.2} ${y + 2.6}h6.4l-1.6 2.4 1.6 2.4h-6.4`,
} as const;

/** The words on a wire, with its place among branches and the picture of what sets it off. */
export const WireLabel = ({ data, spot, on }: { data: WireData; spot: Rect; on: boolean }) => {
  const { face, edge, language, marker } = data;
  let left = spot.x + LABEL_PADDING.x;
  const first = spot.y + LABEL_PADDING.y + LABEL_LEADING / 2;
  const branchAt = left + 7;
  if (face.branch !== undefined) left += MARK + 2;
  const markAt = left;
  if (face.mark !== undefined) left += MARK;
  const by = edge.by.map(({ title }) => title[language]).join(", ");
  return (
    <g className={classes.label}>
      {by !== "" && <title>{by}</title>}
      <rect
        className={classes.chip}
        data-on={on || undefined}
        data-inside={edge.from.lastIndexOf("/states/") > 0 || undefined}
        x={spot.x}
        y={spot.y}
        width={spot.width}
        height={spot.height}
        rx={4}
      />
      {face.branch !== undefined && (
        <>
          <circle className={classes.branch} cx={branchAt} cy={first} r={7} />
          <text className={classes.branchNumber} x={branchAt} y={first + 3.5}>
            {face.branch}
          </text>
        </>
      )}
      {face.mark !== undefined && <path className={classes.mark} d={MARKS[face.mark](markAt, first - 6)} />}
      {face.lines.map((line, index) => (
        <text
          key={index}
          className={classes.words}
          x={left}
          y={first + 4.2 + index * LABEL_LEADING}
          fontSize={LABEL.size}
        >
          {line}
        </text>
      ))}
      {marker !== undefined && (
        <circle
          className={classes.marker}
          data-error={marker.errors > 0 || undefined}
          cx={spot.x + spot.width}
          cy={spot.y}
          r={5}
        />
      )}
    </g>
  );
};
