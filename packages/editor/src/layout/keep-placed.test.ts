import { describe, expect, it } from "vitest";
import { faultsOf } from "./faults.ts";
import { keepPlaced } from "./keep-placed.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout.ts";

const card = (id: string) => ({ id, width: 100, height: 50 });
const request: LayoutRequest = {
  room: { width: 1_000, height: 800 },
  boxes: [card("a"), card("b"), { ...card("p"), children: [card("c"), card("d")], head: 40 }],
  wires: [
    { id: "ab", from: "a", to: "b" },
    { id: "bc", from: "b", to: "c" },
  ],
};
const answer: LayoutAnswer = {
  boxes: {
    a: { x: 0, y: 0, width: 100, height: 50 },
    b: { x: 200, y: 0, width: 100, height: 50 },
    p: { x: 400, y: 0, width: 300, height: 140 },
    c: { x: 24, y: 64, width: 100, height: 50 },
    d: { x: 160, y: 64, width: 100, height: 50 },
  },
  wires: {
    ab: {
      points: [
        { x: 100, y: 25 },
        { x: 200, y: 25 },
      ],
    },
    bc: {
      points: [
        { x: 300, y: 25 },
        { x: 424, y: 25 },
      ],
    },
  },
};
const boxFaults = (kept: LayoutAnswer): string[] => faultsOf({ ...request, wires: [] }, kept);

describe("what people placed", () => {
  it("is the whole layout when nothing was", () => {
    expect(keepPlaced(request, answer, new Map())).toBe(answer);
  });

  it("stays, and what is new goes beside its neighbor", () => {
    const kept = keepPlaced(request, answer, new Map([["a", { x: 1_000, y: 500 }]]));
    expect(kept.boxes["a"]).toMatchObject({ x: 1_000, y: 500 });
    expect(kept.boxes["b"]).toMatchObject({ x: 1_200, y: 500 });
    expect(kept.wires).toEqual({});
    expect(boxFaults(kept)).toEqual([]);
  });

  it("is never covered by what is new", () => {
    const kept = keepPlaced(
      request,
      answer,
      new Map([
        ["a", { x: 0, y: 0 }],
        ["p", { x: 180, y: -20 }],
      ]),
    );
    expect(kept.boxes["b"]?.y).toBeGreaterThan(100);
    expect(boxFaults(kept)).toEqual([]);
  });

  it("makes a phase grow where a card in it was put further out", () => {
    const kept = keepPlaced(request, answer, new Map([["d", { x: 900, y: 400 }]]));
    expect(kept.boxes["p"]).toMatchObject({ width: 1_024, height: 474 });
    expect(boxFaults(kept)).toEqual([]);
  });

  it("keeps the wires where everything stands as laid out", () => {
    expect(keepPlaced(request, answer, new Map([["a", { x: 0, y: 0 }]]))).toEqual(answer);
  });
});
