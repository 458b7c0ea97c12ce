import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Rect, Size } from "../geometry.ts";
import { absoluteBoxes } from "./placement.ts";
import { roughLayout } from "./rough-layout.ts";
import type { Visible } from "./visible.ts";
import type { KnownWay } from "./ways.ts";

/** What the layout found, on the whole canvas. */
export interface Layout {
  boxes: ReadonlyMap<StagePath, Rect>;
  ways: ReadonlyMap<string, KnownWay>;
}

export interface LayoutQuestion {
  graph: Graph;
  visible: Visible;
  sizes: ReadonlyMap<StagePath, Size>;
  language: Language;
}

export const findLayout = async ({ graph, visible, sizes }: LayoutQuestion): Promise<Layout> => ({
  boxes: absoluteBoxes(roughLayout(graph, visible, sizes)),
  ways: new Map(),
});
