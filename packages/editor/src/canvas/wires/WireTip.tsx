import type { Point } from "../geometry.ts";
import classes from "./wires.module.css";

const LENGTH = 7;
const HALF = 4;

/** The tip of a wire, in the direction of its last piece. */
export const WireTip = ({ points }: { points: readonly Point[] }) => {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (before === undefined || end === undefined) return null;
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const back = { x: end.x - dx * LENGTH, y: end.y - dy * LENGTH };
  const one = `${back.x - dy * HALF},${back.y + dx * HALF}`;
  const other = `${back.x + dy * HALF},${back.y - dx * HALF}`;
  return <polygon className={classes.tip} points={`${end.x},${end.y} ${one} ${other}`} />;
};
