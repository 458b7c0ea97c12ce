import { grown, type Point, type Rect } from "../geometry.ts";
import { CLEAR, endOf, quickRoute, startOf, straightened, STUB, type Ends } from "./quick-route.ts";

/** A bend costs as much as a detour of so many pixels. */
const BEND = 60;
/** Cards further away than this from the straight way are not looked at. */
const WINDOW = 260;
/** Ways are looked for in a net of at most so many lines each way. */
const LINES = 110;

const distinct = (values: number[]): number[] => [...new Set(values.map(Math.round))].toSorted((a, b) => a - b);

/** The values nearest to `near`, in order. */
const nearest = (values: number[], near: number[]): number[] => {
  if (values.length <= LINES) return values;
  const far = (value: number): number => Math.min(...near.map((one) => Math.abs(one - value)));
  return values
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, LINES)
    .toSorted((a, b) => a - b);
};

interface Net {
  xs: number[];
  ys: number[];
  walls: Rect[];
}

const netOf = (start: Point, end: Point, obstacles: readonly Rect[]): Net => {
  const x = Math.min(start.x, end.x);
  const y = Math.min(start.y, end.y);
  const window = grown({ x, y, width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) }, WINDOW);
  const near = obstacles.filter(
    (one) =>
      one.x < window.x + window.width &&
      window.x < one.x + one.width &&
      one.y < window.y + window.height &&
      window.y < one.y + one.height,
  );
  const xs = near.flatMap((one) => [one.x - CLEAR, one.x + one.width + CLEAR]);
  const ys = near.flatMap((one) => [one.y - CLEAR, one.y + one.height + CLEAR]);
  const middle = Math.round((start.x + end.x) / 2);
  // Above and below everything there is always a way.
  const all = [...near, { ...start, width: 0, height: 0 }, { ...end, width: 0, height: 0 }];
  const above = Math.min(...all.map((one) => one.y)) - 2 * CLEAR;
  const below = Math.max(...all.map((one) => one.y + one.height)) + 2 * CLEAR;
  return {
    xs: nearest(distinct([...xs, start.x, end.x, middle]), [start.x, end.x]),
    ys: [
      ...new Set([
        ...nearest(distinct([...ys, start.y, end.y]), [start.y, end.y]),
        Math.round(above),
        Math.round(below),
      ]),
    ].toSorted((a, b) => a - b),
    walls: near.map((one) => grown(one, CLEAR - 2)),
  };
};

/** True when the piece between two points of one line touches no wall. */
const isFree = (walls: readonly Rect[], ax: number, ay: number, bx: number, by: number): boolean => {
  const [left, right] = ax < bx ? [ax, bx] : [bx, ax];
  const [top, bottom] = ay < by ? [ay, by] : [by, ay];
  for (const wall of walls) {
    if (left < wall.x + wall.width && wall.x < right + 0.01 && top < wall.y + wall.height && wall.y < bottom + 0.01) {
      return false;
    }
  }
  return true;
};

/** Right, left, down, up. */
const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

const LEFT = 1;

/** A heap of places by cost. */
class Queue {
  readonly #costs: number[] = [];
  readonly #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  #swap(a: number, b: number): void {
    [this.#costs[a], this.#costs[b]] = [this.#costs[b] ?? 0, this.#costs[a] ?? 0];
    [this.#items[a], this.#items[b]] = [this.#items[b] ?? 0, this.#items[a] ?? 0];
  }

  push(item: number, cost: number): void {
    this.#items.push(item);
    this.#costs.push(cost);
    for (let at = this.size - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if ((this.#costs[up] ?? 0) <= (this.#costs[at] ?? 0)) break;
      this.#swap(at, up);
      at = up;
    }
  }

  pop(): number {
    const first = this.#items[0] ?? 0;
    this.#swap(0, this.size - 1);
    this.#items.pop();
    this.#costs.pop();
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < this.size && (this.#costs[left] ?? 0) < (this.#costs[least] ?? 0)) least = left;
      if (right < this.size && (this.#costs[right] ?? 0) < (this.#costs[least] ?? 0)) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }
}

/** The cheapest way through the net, beginning and ending to the right; a place is a crossing and a direction. */
const search = ({ xs, ys, walls }: Net, from: Point, to: Point): Point[] | undefined => {
  const [startX, startY] = [xs.indexOf(Math.round(from.x)), ys.indexOf(Math.round(from.y))];
  const [endX, endY] = [xs.indexOf(Math.round(to.x)), ys.indexOf(Math.round(to.y))];
  if (startX < 0 || startY < 0 || endX < 0 || endY < 0) return undefined;
  const width = xs.length;
  const placeOf = (i: number, j: number, direction: number): number => (j * width + i) * 4 + direction;
  const size = width * ys.length * 4;
  const costs = new Float64Array(size).fill(Infinity);
  const before = new Int32Array(size).fill(-1);
  const queue = new Queue();
  const guess = (i: number, j: number): number =>
    Math.abs((xs[i] ?? 0) - (xs[endX] ?? 0)) + Math.abs((ys[j] ?? 0) - (ys[endY] ?? 0));
  costs[placeOf(startX, startY, 0)] = 0;
  queue.push(placeOf(startX, startY, 0), guess(startX, startY));
  const end = placeOf(endX, endY, 0) >> 2;
  let goal: number | undefined;
  while (queue.size > 0) {
    const place = queue.pop();
    const direction = place & 3;
    const crossing = place >> 2;
    // From here it goes on to the right: it may come from anywhere but from there.
    if (crossing === end && direction !== LEFT) {
      goal = place;
      break;
    }
    const [i, j] = [crossing % width, Math.floor(crossing / width)];
    for (const [next, [dx, dy]] of STEPS.entries()) {
      if ((next ^ 1) === direction) continue;
      const [ni, nj] = [i + dx, j + dy];
      const [x, y, nx, ny] = [xs[i], ys[j], xs[ni], ys[nj]];
      if (x === undefined || y === undefined || nx === undefined || ny === undefined) continue;
      if (!isFree(walls, x, y, nx, ny)) continue;
      const cost = (costs[place] ?? 0) + Math.abs(nx - x) + Math.abs(ny - y) + (next === direction ? 0 : BEND);
      const there = placeOf(ni, nj, next);
      if (cost >= (costs[there] ?? 0)) continue;
      costs[there] = cost;
      before[there] = place;
      queue.push(there, cost + guess(ni, nj));
    }
  }
  if (goal === undefined) return undefined;
  const way: Point[] = [];
  for (let place = goal; place >= 0; place = before[place] ?? -1) {
    const crossing = place >> 2;
    way.push({ x: xs[crossing % width] ?? 0, y: ys[Math.floor(crossing / width)] ?? 0 });
  }
  return way.toReversed();
};

/**
 * The way from one card to another in right angles that passes no other card, as short and with as few bends as can be;
 * where there is none, the quick way. `obstacles` are all cards, these two included.
 */
export const routeAround = (ends: Ends, obstacles: readonly Rect[]): Point[] => {
  const start = startOf(ends);
  const end = endOf(ends);
  const from = { x: Math.round(start.x) + STUB, y: Math.round(start.y) };
  const to = { x: Math.round(end.x) - STUB, y: Math.round(end.y) };
  const way = search(netOf(from, to, obstacles), from, to);
  return way === undefined ? quickRoute(ends) : straightened([start, ...way, end]);
};
