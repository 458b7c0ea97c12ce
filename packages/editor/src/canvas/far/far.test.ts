import { describe, expect, it } from "vitest";
import { CARD_WIDTH, FAR_GROWTH, farSize } from "../cards/card-face.ts";
import { linesOf } from "../text-width.ts";
import { commonSize, farScale, isFar } from "./far-sight.ts";

describe("the diagram seen from afar", () => {
  it("keeps its small lines while they can be read", () => {
    expect(isFar(0.8)).toBe(false);
    expect(farScale(0.8)).toBe(1);
  });

  it("draws what is pointed at as large on the screen as from near", () => {
    for (const zoom of [0.6, 0.45, 0.3, 0.2, 0.1]) expect(farScale(zoom) * zoom).toBeCloseTo(1);
  });

  it("has one size of titles, apart from the few that have no room for it", () => {
    expect(commonSize([30, 27, 27, 27, 25, 25, 25, 25, 15, 15])).toBe(25);
    expect(commonSize([19])).toBe(19);
    expect(commonSize([])).toBe(Infinity);
  });

  it("finds the largest letters in which a title fits into its card", () => {
    const short = farSize("File", 44);
    const long = farSize("Age refusal to be confirmed by somebody", 44);
    expect(short).toBeGreaterThan(long);
    expect(farSize("Age refusal to be confirmed by somebody", 120)).toBeGreaterThan(long);
    const lines = linesOf("Age refusal to be confirmed by somebody", CARD_WIDTH, { size: long, bold: true });
    expect(lines.length * long).toBeLessThan(44 + 2 * FAR_GROWTH.y);
  });
});
