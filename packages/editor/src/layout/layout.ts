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

/** A card, or a container with boxes inside. */
export interface LayoutBox {
  id: string;
  /** Of a card; a container is as large as what it holds asks for, and at least this large. */
  width: number;
  height: number;
  /** Absent: a card. */
  children?: readonly LayoutBox[];
  /** Room for the title of a container, above what is inside. */
  head?: number;
  /** Where one begins (at the left) or ends (at the right edge). */
  end?: "first" | "last";
}

/** A wire between two boxes. */
export interface LayoutWire {
  id: string;
  from: string;
  to: string;
  label?: { width: number; height: number };
  /** Part of the way that all hope for: kept short and straight. */
  main?: boolean;
}

/** What is to be laid out. */
export interface LayoutRequest {
  boxes: readonly LayoutBox[];
  wires: readonly LayoutWire[];
  /** Soon rather than straight: a few times faster. */
  quick?: boolean;
}

/** The way of a wire, on the whole canvas: from its box to the other one, by way of the corners in between. */
export interface WireRoute {
  points: readonly Point[];
  label?: Rect;
}

/** Where everything goes. Boxes are placed within the box around them, wires on the whole canvas. */
export interface LayoutAnswer {
  boxes: Readonly<Record<string, Rect>>;
  wires: Readonly<Record<string, WireRoute>>;
}

/** Lays out; in a worker or wherever it runs. */
export type LayoutEngine = (request: LayoutRequest) => Promise<LayoutAnswer>;
