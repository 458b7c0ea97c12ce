import { anyChart } from "@parcours/core/testing";
import ELK from "elkjs/lib/elk.bundled.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveGraph } from "../graph/derive-graph.ts";
import { drawnProgram } from "../testing/drawn.ts";
import { libraryPrograms } from "../testing/library.ts";
import { elkEngine } from "./elk-engine.ts";
import { faultsOf } from "./faults.ts";
import { happyWires } from "./happy-wires.ts";

const layOut = elkEngine(new ELK());

describe("the layout", () => {
  it.each(libraryPrograms())(
    "$slug: nothing overlaps, no wire runs through a card, the way leads to the right",
    async ({ document }) => {
      const request = { ...drawnProgram(document), quick: true };
      const answer = await layOut(request);
      expect(faultsOf(request, answer)).toEqual([]);
      const right = Math.max(...Object.values(answer.boxes).map(({ x, width }) => x + width));
      const exits = request.boxes.filter(({ end }) => end === "last");
      expect(exits.length).toBeGreaterThan(0);
      for (const { id } of exits) expect((answer.boxes[id]?.x ?? 0) + (answer.boxes[id]?.width ?? 0)).toBe(right);
      const graph = deriveGraph(document);
      const backwards = [...happyWires(graph)].filter((id) => {
        const points = answer.wires[id]?.points ?? [];
        return (points.at(-1)?.x ?? 0) < (points[0]?.x ?? 0);
      });
      expect(backwards).toEqual([]);
    },
    60_000,
  );

  it.each(libraryPrograms().filter(({ slug }) => slug === "social-venture-team"))(
    "$slug: laid out straight too, and always the same",
    async ({ document }) => {
      const request = drawnProgram(document);
      const answer = await layOut(request);
      expect(faultsOf(request, answer)).toEqual([]);
      expect(await layOut(request)).toEqual(answer);
    },
    60_000,
  );

  it("makes something of any program", async () => {
    await fc.assert(
      fc.asyncProperty(anyChart(25), async (definition) => {
        const request = { ...drawnProgram(definition), quick: true };
        const answer = await layOut(request);
        expect(faultsOf(request, answer).filter((fault) => / overlaps | stands out /.test(fault))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
