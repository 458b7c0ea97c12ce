import type { Language } from "@parcours/core";
import type { Node } from "@xyflow/react";
import type { TransitionEdge } from "../../graph/graph.ts";
import type { StagePath } from "../../graph/address.ts";
import type { DrawnStage } from "./drawn.ts";
import type { CardFace } from "../cards/card-face.ts";
import type { Point, Rect } from "../geometry.ts";
import type { WireFace } from "../wires/wire-face.ts";

/** How many problems a card or a wire is marked with. */
export interface Marker {
  errors: number;
  warnings: number;
}

/** How something differs from the version that it is compared with. */
export type Change = "added" | "changed" | "removed";

interface StageDataCommon {
  node: DrawnStage;
  language: Language;
  readOnly: boolean;
  marker: Marker | undefined;
  change: Change | undefined;
  /** Somebody stands here in the run that is played. */
  lit: boolean;
  /** A wire that is being drawn would end here. */
  aimed: boolean;
  /** The title is being written. */
  renaming: boolean;
}

export interface CardData extends StageDataCommon, Record<string, unknown> {
  face: CardFace;
  /** The largest size of letters, in pixels, in which the title alone fits into the card. */
  far: number;
}

export interface FrameData extends StageDataCommon, Record<string, unknown> {
  width: number;
  height: number;
  /** Words on how many people are inside. */
  count: string | undefined;
}

export type CardNode = Node<CardData, "card">;
export type FrameNode = Node<FrameData, "frame">;
export type HistoryNode = Node<StageDataCommon & Record<string, unknown>, "history">;
export type AnytimeNode = Node<{ language: Language } & Record<string, unknown>, "anytime">;

/** Everything that stands on the canvas; ids are paths of stages. */
export type CanvasNode = CardNode | FrameNode | HistoryNode | AnytimeNode;

export interface WireData {
  edge: TransitionEdge;
  language: Language;
  face: WireFace;
  points: readonly Point[];
  label: Rect | undefined;
  /** The cards at both ends, and where they were when `points` were found. */
  from: Rect & { path: StagePath };
  to: Rect & { path: StagePath };
  marker: Marker | undefined;
  change: Change | undefined;
  lit: boolean;
  /** Part of the way that all hope for. */
  main: boolean;
  /** The phase that it leaves. */
  phase: StagePath;
}

/** A transition as it is drawn. */
export interface Wire {
  id: string;
  /** What those hear who do not see it. */
  spoken: string;
  selected: boolean;
  data: WireData;
}

/** The id of the card from which transitions may be taken at any time. */
export const ANYTIME = "@anytime";
