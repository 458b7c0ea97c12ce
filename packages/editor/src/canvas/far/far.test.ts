import { describe, expect, it } from "vitest";
import { CARD_WIDTH, FAR_GROWTH, farSize } from "../cards/card-face.ts";
import { linesOf } from "../text-width.ts";
import { farTitle, isFar } from "./far-sight.ts";

describe("the diagram seen from afar", () => {
  it("keeps its small lines while they can be read", () => {
    expect(farTitle(1)).toBe(undefined);
    expect(isFar(0.8)).toBe(false);
  });

  it("sets titles so large that they are as large on the screen at every zoom, in steps", () => {
    for (const zoom of [0.6, 0.45, 0.3, 0.2, 0.1]) {
      const onScreen = (farTitle(zoom) ?? 0) * zoom;
      expect(onScreen).toBeGreaterThan(12.8);
      expect(onScreen).toBeLessThan(13 * 1.3);
    }
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
