import type { Viewport as View } from "@xyflow/react";
import type { EditorAccess } from "../../store/editor-context.ts";
import type { Rect } from "../geometry.ts";
import { foldsAtFirst, type Folds } from "./folds.ts";
import type { KnownWay } from "./ways.ts";

/** What the canvas of an editor remembers while another view is shown, so that it is found again as it was left. */
export interface CanvasMemory {
  /** Where cards stood when they were last seen, on the whole canvas, by id of the stage. */
  remembered: Map<string, Rect>;
  known: Map<string, KnownWay>;
  /** Where the card "at any time" stands; it is not a stage, so that nobody can place it. */
  anytime: Rect | undefined;
  /** It was laid out. */
  laid: boolean;
  /** What stands in `remembered` is what was seen of this layout, no longer the layout itself. */
  settled: boolean;
  folds: Folds;
  view: View | undefined;
}

const memories = new WeakMap<EditorAccess, CanvasMemory>();

/** The memory of an editor's canvas. */
export const canvasMemory = (store: EditorAccess): CanvasMemory => {
  const known = memories.get(store);
  if (known !== undefined) return known;
  const memory: CanvasMemory = {
    remembered: new Map(),
    known: new Map(),
    anytime: undefined,
    laid: false,
    settled: false,
    folds: { begun: foldsAtFirst(store.state.graph), looked: new Map() },
    view: undefined,
  };
  memories.set(store, memory);
  return memory;
};

/** Lets a second editor of the same program begin as the first one is seen now. */
export const shareCanvasMemory = (from: EditorAccess, to: EditorAccess): void => {
  const { remembered, known, view, ...rest } = canvasMemory(from);
  memories.set(to, { ...rest, remembered: new Map(remembered), known: new Map(known), view });
};
