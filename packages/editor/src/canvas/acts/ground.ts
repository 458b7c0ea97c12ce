import type { Language } from "@parcours/core";
import type { RefObject } from "react";
import type { StagePath, TransitionAddress } from "../../graph/address.ts";
import type { EditorAccess } from "../../store/editor-context.ts";
import type { Point } from "../geometry.ts";
import type { CanvasEdits, Seen } from "../moves/canvas-edits.ts";
import type { NextStepAim } from "../next-step/next-step.ts";
import type { MenuOn } from "../tools/menu-entries.ts";
import type { Viewport } from "../use-viewport.ts";

/** What is open over the canvas, and where on the screen. */
export type Popup =
  | { kind: "next"; aim: NextStepAim; at: Point }
  | { kind: "find" }
  | { kind: "label"; at: Point; transition: TransitionAddress }
  | { kind: "menu"; at: Point; on: MenuOn };

/** On what the acts work. All of it is read when something is done. */
export interface ActsGround {
  store: EditorAccess;
  edits: CanvasEdits;
  seen: () => Seen;
  language: Language;
  viewport: Viewport;
  ground: RefObject<HTMLDivElement | null>;
  toCanvas: (screen: Point) => Point;
  toScreen: (canvas: Point) => Point;
  layAgain: () => void;
  /** Folds or unfolds a phase, by its id, for who only looks. */
  lookInto: (id: string, folded: boolean) => void;
  setPopup: (popup: Popup | undefined) => void;
  setRenaming: (path: StagePath | undefined) => void;
  setHelping: (open: boolean) => void;
  onOpenPanel: () => void;
}
