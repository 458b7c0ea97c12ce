import { assert, nat, property, tuple, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { grown, overlaps, type Point, type Rect } from "../geometry.ts";
import { loopRoute, quickRoute, straightened, type Ends } from "./quick-route.ts";
import { routeAround } from "./route-around.ts";
import { roundedPath } from "./rounded.ts";
import { spread } from "./spread.ts";

const card = (column: number, row: number): Rect => ({ x: column * 320, y: row * 140, width: 216, height: 96 });

const isOrthogonal = (points: readonly Point[]): boolean =>
  points.every((a, index) => {
    const b = points[index + 1];
    return b === undefined || Math.abs(a.x - b.x) < 0.01 || Math.abs(a.y - b.y) < 0.01;
  });

const pieceRect = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const crosses = (points: readonly Point[], rect: Rect): boolean =>
  points.some((a, index) => {
    const b = points[index + 1];
    return b !== undefined && overlaps(pieceRect(a, b), grown(rect, -1));
  });

/** Cards on a loose grid, so that there is always room between them. */
const cardsArbitrary = uniqueArray(tuple(nat({ max: 5 }), nat({ max: 5 })), {
  minLength: 2,
  maxLength: 14,
  selector: ([column, row]) => `${column} ${row}`,
}).map((places) => places.map(([column, row]) => card(column, row)));

const endsOf = (from: Rect, to: Rect): Ends => ({ from, to, out: 30, in: 22 });

describe("the way of a wire", () => {
  it("goes in right angles from the right edge of one card to the left edge of the other", () => {
    assert(
      property(cardsArbitrary, ([from, to]) => {
        if (from === undefined || to === undefined) return;
        for (const points of [quickRoute(endsOf(from, to)), routeAround(endsOf(from, to), [from, to])]) {
          expect(points[0]).toEqual({ x: from.x + from.width, y: from.y + 30 });
          expect(points.at(-1)).toEqual({ x: to.x, y: to.y + 22 });
          expect(isOrthogonal(points)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("passes no card, its own ends included", () => {
    assert(
      property(cardsArbitrary, (cards) => {
        const [from, to] = cards;
        if (from === undefined || to === undefined) return;
        const points = routeAround(endsOf(from, to), cards);
        for (const one of cards) expect(crosses(points, one)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("is straight where nothing lies between and the heights are the same", () => {
    const ends = { from: card(0, 0), to: card(1, 0), out: 22, in: 22 };
    expect(routeAround(ends, [ends.from, ends.to])).toHaveLength(2);
  });

  it("goes around a card between two others", () => {
    const [from, between, to] = [card(0, 0), card(1, 0), card(2, 0)];
    const ends = { from, to, out: 22, in: 22 };
    expect(crosses(quickRoute(ends), between)).toBe(true);
    expect(crosses(routeAround(ends, [from, between, to]), between)).toBe(false);
  });

  it("leads back to its own card around the corner, several around each other", () => {
    const one = card(0, 0);
    const [inner, outer] = [loopRoute(one, 40), loopRoute(one, 60, 1)];
    expect(isOrthogonal(inner)).toBe(true);
    expect(inner.at(-1)).toEqual({ x: one.x + one.width - 44, y: one.y + one.height });
    expect(Math.max(...outer.map(({ x }) => x))).toBeGreaterThan(Math.max(...inner.map(({ x }) => x)));
  });
});

describe("wires beside each other", () => {
  const wire = (net: string, y: number) => ({
    net,
    points: [
      { x: 0, y },
      { x: 100, y },
      { x: 100, y: y + 200 },
      { x: 300, y: y + 200 },
    ],
  });

  it("are moved apart when they lead elsewhere, and stay in right angles", () => {
    const [a, b] = spread([wire("one", 0), wire("other", 20)]);
    expect(a?.[1]?.x).not.toBe(b?.[1]?.x);
    expect(isOrthogonal(a ?? [])).toBe(true);
    expect(isOrthogonal(b ?? [])).toBe(true);
  });

  it("share their way when they lead to the same card", () => {
    const [a, b] = spread([wire("one", 0), wire("one", 20)]);
    expect(a?.[1]?.x).toBe(b?.[1]?.x);
  });

  it("keep their ends", () => {
    const given = [wire("one", 0), wire("other", 20), wire("third", 40)];
    for (const [index, points] of spread(given).entries()) {
      expect(points[0]).toEqual(given[index]?.points[0]);
      expect(points.at(-1)).toEqual(given[index]?.points.at(-1));
    }
  });
});

describe("drawing", () => {
  it("drops points on a straight line and doubles", () => {
    const points = [0, 10, 10, 30].map((x) => ({ x, y: 5 }));
    expect(straightened(points)).toEqual([
      { x: 0, y: 5 },
      { x: 30, y: 5 },
    ]);
  });

  it("rounds bends by no more than half of the shorter piece", () => {
    const path = roundedPath([
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 6, y: 100 },
    ]);
    expect(path).toBe("M0 0L3 0Q6 0 6 3L6 100");
  });
});
