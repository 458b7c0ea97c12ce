import type { LayoutAnswer, LayoutRequest } from "@parcours/core";

export type { LayoutAnswer, LayoutBox, LayoutRequest, LayoutWire, WireRoute } from "@parcours/core";

/** A place on the canvas, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A box on the canvas. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** Lays out; in a worker or wherever it runs. */
export type LayoutEngine = (request: LayoutRequest) => Promise<LayoutAnswer>;
