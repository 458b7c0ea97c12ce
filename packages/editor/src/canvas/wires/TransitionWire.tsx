import type { EdgeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { Point, Rect } from "../geometry.ts";
import type { WireEdge } from "../flow/flow-types.ts";
import { loopRoute, quickRoute } from "../route/quick-route.ts";
import { roundedPath } from "../route/rounded.ts";
import { labelSpot, liesOn } from "./label-spot.ts";
import { WireEnds } from "./WireEnds.tsx";
import { WireLabel } from "./WireLabel.tsx";
import { WireTip } from "./WireTip.tsx";
import classes from "./wires.module.css";

const moved = <T extends Point>(thing: T, dx: number, dy: number): T => ({
  ...thing,
  x: thing.x + dx,
  y: thing.y + dy,
});

interface Way {
  points: readonly Point[];
  label: Rect | undefined;
}

/** The way as it was found, moved along with both cards; a quick one while one of them is being dragged. */
const wayNow = (data: NonNullable<WireEdge["data"]>, from: Rect, to: Rect): Way => {
  // React Flow measures on the screen: at some zooms that is not exact.
  const [dx, dy] = [Math.round(from.x - data.from.x), Math.round(from.y - data.from.y)];
  const together = Math.round(to.x - data.to.x) === dx && Math.round(to.y - data.to.y) === dy;
  if (together && dx === 0 && dy === 0) return data;
  if (together) {
    const points = data.points.map((point) => moved(point, dx, dy));
    return { points, label: data.label === undefined ? undefined : moved(data.label, dx, dy) };
  }
  const [first, last] = [data.points[0], data.points.at(-1)];
  const out = (first?.y ?? data.from.y + 24) - data.from.y;
  const arrive = (last?.y ?? data.to.y + 24) - data.to.y;
  const inside = (height: number, rect: Rect): number => Math.max(8, Math.min(rect.height - 8, height));
  const ends = { from, to, out: inside(out, from), in: inside(arrive, to) };
  const points = data.edge.from === data.edge.to ? loopRoute(from, ends.out) : quickRoute(ends);
  return { points, label: labelSpot(points, data.face) };
};

/** A transition: its way in right angles, its words on it, who may send it when it is pointed at. */
export const TransitionWire = memo((props: EdgeProps<WireEdge>) => {
  const { data, selected, sourceX, sourceY, targetX, targetY } = props;
  const way = useMemo(() => {
    if (data === undefined) return undefined;
    // The ends are the middles of the right and of the left edge.
    const from = { ...data.from, x: sourceX - data.from.width, y: sourceY - data.from.height / 2 };
    const to = { ...data.to, x: targetX, y: targetY - data.to.height / 2 };
    return wayNow(data, from, to);
  }, [data, sourceX, sourceY, targetX, targetY]);
  const path = useMemo(() => (way === undefined ? "" : roundedPath(way.points)), [way]);
  if (data === undefined || way === undefined) return null;
  const { edge } = data;
  const automatic = edge.sort === "automatic" || edge.sort === "done" || edge.sort === "system";
  return (
    <g
      className={classes.wire}
      data-selected={selected || undefined}
      data-sort={edge.sort}
      data-quiet={automatic || undefined}
      data-main={data.main || undefined}
      data-lit={data.lit || undefined}
      data-change={data.change}
    >
      <path className={classes.line} d={path} />
      <path className={classes.reach} d={path} />
      <WireTip points={way.points} />
      {way.label !== undefined && <WireLabel data={data} spot={way.label} on={liesOn(way.points, way.label)} />}
      {selected === true && <WireEnds edge={edge} points={way.points} />}
    </g>
  );
});
TransitionWire.displayName = "TransitionWire";
