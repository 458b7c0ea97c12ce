import type { Point, Rectangle } from "./drawing.ts";

/** A card, or a container with boxes inside. Sizes are in pixels. */
export interface LayoutBox {
  id: string;
  /** Of a card; a container is as large as what it holds asks for, and at least this wide. */
  width: number;
  height: number;
  /** Absent: a card. */
  children?: readonly LayoutBox[];
  /** Of a container: its parts are side by side, each in a row of its own. */
  stack?: boolean;
  /** Room for the title of a container, above what is inside. */
  head?: number;
  /** Of a container: ids of the boxes directly inside along the way that all hope for, in order. */
  line?: readonly string[];
  /** Where one begins (at the left) or ends (at the right edge of the whole). */
  end?: "first" | "last";
  /** A point of return: it stands on the left edge of its container. */
  returns?: boolean;
}

/** A wire between two boxes, with the size of its words. */
export interface LayoutWire {
  id: string;
  from: string;
  to: string;
  label?: { width: number; height: number };
}

/** What is to be laid out. */
export interface LayoutRequest {
  boxes: readonly LayoutBox[];
  wires: readonly LayoutWire[];
  /** The way that all hope for at the top. */
  line?: readonly string[];
  /** What it should fit into as large as possible; only the proportion counts. */
  room: { width: number; height: number };
  /** Of the usual work, from 0 to 1; 1 when absent. */
  share?: number;
}

/** The way of a wire, on the whole canvas: from its box to the other one, by way of the corners in between. */
export interface WireRoute {
  points: readonly Point[];
  label?: Rectangle;
}

/** Where everything goes. Boxes are placed within the box around them, wires on the whole canvas. */
export interface LayoutAnswer {
  boxes: Readonly<Record<string, Rectangle>>;
  wires: Readonly<Record<string, WireRoute>>;
}
