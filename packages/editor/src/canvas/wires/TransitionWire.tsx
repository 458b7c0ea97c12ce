import { useStore } from "@xyflow/react";
import { memo, type MouseEvent, useMemo, useState } from "react";
import { useCanvasActions } from "../canvas-actions.ts";
import { farScale } from "../far/far-sight.ts";
import type { Wire, WireData } from "../flow/flow-types.ts";
import type { Point, Rect } from "../geometry.ts";
import { loopRoute, quickRoute } from "../route/quick-route.ts";
import { roundedPath } from "../route/rounded.ts";
import { labelSpot, liesOn } from "./label-spot.ts";
import { WireEnds } from "./WireEnds.tsx";
import { WireLabel } from "./WireLabel.tsx";
import { WireTip } from "./WireTip.tsx";
import classes from "./wires.module.css";

const moved = <T extends Point>(thing: T, by: Point): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });

interface Way {
  points: readonly Point[];
  label: Rect | undefined;
}

/** The way as it was found, moved along with both cards; a quick one while one of them is being dragged. */
const wayNow = (data: WireData, fromBy: Point, toBy: Point): Way => {
  const together = fromBy.x === toBy.x && fromBy.y === toBy.y;
  if (together && fromBy.x === 0 && fromBy.y === 0) return data;
  if (together) {
    const points = data.points.map((point) => moved(point, fromBy));
    return { points, label: data.label === undefined ? undefined : moved(data.label, fromBy) };
  }
  const [from, to] = [moved(data.from, fromBy), moved(data.to, toBy)];
  const [first, last] = [data.points[0], data.points.at(-1)];
  const out = (first?.y ?? data.from.y + 24) - data.from.y;
  const arrive = (last?.y ?? data.to.y + 24) - data.to.y;
  const inside = (height: number, rect: Rect): number => Math.max(8, Math.min(rect.height - 8, height));
  const ends = { from, to, out: inside(out, from), in: inside(arrive, to) };
  const points = data.edge.from === data.edge.to ? loopRoute(from, ends.out) : quickRoute(ends);
  return { points, label: labelSpot(points, data.face) };
};

/** The words of a wire that is pointed at or chosen: as large as from near, however far away one looks. */
const NearLabel = (props: Parameters<typeof WireLabel>[0]) => {
  const scale = useStore(({ transform }) => farScale(transform[2]));
  return (
    <g className={classes.near} style={{ transform: `scale(${scale})` }}>
      <WireLabel {...props} />
    </g>
  );
};

interface TransitionWireProps {
  wire: Wire;
  /** How far the cards at both ends have been carried since the way was found. */
  from: Point;
  to: Point;
}

/** A transition: its way in right angles, its words on it, who may send it when it is pointed at. */
export const TransitionWire = memo(
  ({ wire, from, to }: TransitionWireProps) => {
    const { id, data, selected, spoken } = wire;
    const actions = useCanvasActions();
    const [pointed, setPointed] = useState(false);
    const drawn = useMemo(() => {
      const { points, label } = wayNow(data, from, to);
      return { points, label, path: roundedPath(points), on: label !== undefined && liesOn(points, label) };
    }, [data, from.x, from.y, to.x, to.y]);
    const { edge } = data;
    const automatic = edge.sort === "automatic" || edge.sort === "done" || edge.sort === "system";
    const Label = selected || pointed ? NearLabel : WireLabel;
    return (
      <g
        className={classes.wire}
        role="group"
        aria-label={spoken}
        aria-roledescription=""
        tabIndex={-1}
        data-id={id}
        data-selected={selected || undefined}
        data-sort={edge.sort}
        data-quiet={automatic || undefined}
        data-main={data.main || undefined}
        data-lit={data.lit || undefined}
        data-change={data.change}
        onPointerEnter={({ buttons }) => setPointed(buttons === 0)}
        onPointerLeave={() => setPointed(false)}
        onClick={() => actions.wireClicked(edge)}
        onDoubleClick={(event: MouseEvent) => actions.wireDoubleClicked(edge, event)}
        onContextMenu={(event: MouseEvent) => actions.wireMenu(edge, event)}
      >
        <path className={classes.line} d={drawn.path} />
        <path className={classes.reach} d={drawn.path} />
        <WireTip points={drawn.points} />
        {drawn.label !== undefined && <Label data={data} spot={drawn.label} on={drawn.on} />}
        {selected && <WireEnds edge={edge} points={drawn.points} />}
      </g>
    );
  },
  (a, b) =>
    a.wire === b.wire && a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y,
);
TransitionWire.displayName = "TransitionWire";
