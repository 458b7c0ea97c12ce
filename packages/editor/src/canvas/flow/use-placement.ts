import { useMemo } from "react";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { CardFace } from "../cards/card-face.ts";
import type { Rect, Size } from "../geometry.ts";
import { HISTORY_SIZE } from "./frame-sizes.ts";
import type { Placement } from "./placement.ts";
import { absoluteBoxes } from "./placement.ts";
import { placeWires } from "./place-wires.ts";
import { roughLayout } from "./rough-layout.ts";
import type { Visible } from "./visible.ts";
import type { Language } from "@parcours/core";

/** The sizes of all that is not a container. */
export const sizesOf = (visible: Visible, faces: ReadonlyMap<StagePath, CardFace>): Map<StagePath, Size> =>
  new Map(
    visible.stages.flatMap((node): [StagePath, Size][] => {
      if (node.shape === "history") return [[node.path, { width: HISTORY_SIZE, height: HISTORY_SIZE }]];
      const face = faces.get(node.path);
      return face === undefined ? [] : [[node.path, { width: face.width, height: face.height }]];
    }),
  );

export const usePlacement = (
  graph: Graph,
  visible: Visible,
  faces: ReadonlyMap<StagePath, CardFace>,
  language: Language,
): Placement & { absolute: ReadonlyMap<StagePath, Rect> } =>
  useMemo(() => {
    const boxes = roughLayout(graph, visible, sizesOf(visible, faces));
    if (visible.anytime) boxes.set(PROGRAM, { x: 0, y: -80, width: 216, height: 44 });
    const absolute = absoluteBoxes(boxes);
    const wires = placeWires({ visible, boxes: absolute, language, known: new Map(), effort: "around" });
    return { boxes, wires, absolute };
  }, [graph, visible, faces, language]);
