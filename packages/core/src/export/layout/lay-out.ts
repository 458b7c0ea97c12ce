import type { Definition } from "../../definition/schema.ts";
import { exitOf } from "./box.ts";
import { cardOf, countOf, titleOf } from "./content.ts";
import { emptyDrawing, type Drawing, type Frame } from "./drawing.ts";
import { layScene, type CardContent, type Contents, type FrameContent } from "./lay-scene.ts";
import { textWidth } from "./measure-text.ts";
import { sceneOf, type Scene, type SceneNode, type SceneOptions } from "./scene.ts";
import { FRAME_HEADER, FRAME_PADDING, FRAME_TITLE, REGION_HEADER } from "./sizes.ts";

const isRegion = (node: SceneNode): boolean => node.parent?.shape === "stack";

const titleWidth = ({ title, count }: Omit<Frame, "width" | "height">): number =>
  2 * FRAME_PADDING + Math.ceil(textWidth([...title, count ?? ""].join("   "), FRAME_TITLE));

const frameOf = (node: SceneNode, options: SceneOptions): FrameContent => {
  const count = countOf(node, options);
  const frame: Omit<Frame, "width" | "height"> = {
    id: node.stage?.id ?? "",
    kind: isRegion(node) ? "region" : "phase",
    title: [titleOf(node, options.language)],
    ...(count === undefined ? {} : { count }),
    depth: node.stage?.depth ?? 0,
    x: 0,
    y: 0,
  };
  return {
    head: isRegion(node) ? REGION_HEADER : FRAME_HEADER,
    width: titleWidth(frame),
    draw: (width, height) => ({ ...emptyDrawing(), frames: [{ ...frame, width, height }] }),
  };
};

const contentsOf = (definition: Definition, scene: Scene, options: SceneOptions): Contents => ({
  card: (node): CardContent => {
    const card = cardOf(definition, scene, node, options);
    const { width, height, folded } = card;
    return {
      width,
      height,
      resumes: folded,
      draw: (now) => ({ ...emptyDrawing(), cards: [{ ...card, height: now }] }),
    };
  },
  frame: (node) => frameOf(node, options),
  exit: ({ labels }, net) => exitOf(net, labels),
});

/** Lays a program out as a picture. The same definition and options always give the same drawing. */
export const layOut = (definition: Definition, options: SceneOptions): Drawing => {
  const scene = sceneOf(definition, options);
  return layScene(scene, contentsOf(definition, scene, options), options.width);
};
