import { layOutBoxes } from "@parcours/core";
import { anyChart } from "@parcours/core/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnProgram } from "../testing/drawn.ts";
import { libraryPrograms } from "../testing/library.ts";
import { faultsOf } from "./faults.ts";
import type { LayoutAnswer } from "./layout.ts";

const sizeOf = ({ boxes }: LayoutAnswer, top: readonly { id: string }[]): { width: number; height: number } => {
  const rects = top.flatMap(({ id }) => boxes[id] ?? []);
  return {
    width: Math.max(...rects.map(({ x, width }) => x + width)) - Math.min(...rects.map(({ x }) => x)),
    height: Math.max(...rects.map(({ y, height }) => y + height)) - Math.min(...rects.map(({ y }) => y)),
  };
};

describe("the layout", () => {
  it.each(
    libraryPrograms().flatMap(({ slug, document }) =>
      (["whole", "at first"] as const).map((seen) => ({ slug, document, seen })),
    ),
  )(
    "$slug, $seen: nothing overlaps, no wire runs through a card, exits stand on the right edge",
    ({ document, seen }) => {
      const request = drawnProgram(document, seen);
      const answer = layOutBoxes(request);
      expect(faultsOf(request, answer)).toEqual([]);
      const right = Math.max(...Object.values(answer.boxes).map(({ x, width }) => x + width));
      const exits = request.boxes.filter(({ end }) => end === "last");
      expect(exits.length).toBeGreaterThan(0);
      for (const { id } of exits) expect((answer.boxes[id]?.x ?? 0) + (answer.boxes[id]?.width ?? 0)).toBe(right);
    },
    60_000,
  );

  it.each(libraryPrograms())(
    "$slug, at first: the whole is seen on a canvas of 1440 × 900 at a zoom of 0.4 or more",
    ({ document }) => {
      const request = drawnProgram(document, "at first");
      const { width, height } = sizeOf(layOutBoxes(request), request.boxes);
      expect(Math.min(1_440 / width, 900 / height)).toBeGreaterThan(0.4);
    },
  );

  it("is always the same", () => {
    const requests = libraryPrograms().map(({ document }) => drawnProgram(document, "at first"));
    expect(requests.map(layOutBoxes)).toEqual(structuredClone(requests).map(layOutBoxes));
  });

  it("makes something of any program", () => {
    fc.assert(
      fc.property(anyChart(25), (definition) => {
        const request = drawnProgram(definition);
        expect(faultsOf(request, layOutBoxes(request))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
