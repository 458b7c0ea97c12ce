import type { Definition } from "../../definition/schema.ts";
import { exitOf, type Box } from "./box.ts";
import { cardOf, countOf, titleOf } from "./content.ts";
import { emptyDrawing, place, type Drawing, type Frame } from "./drawing.ts";
import type { Laid } from "./lay-row.ts";
import { layRows } from "./lay-rows.ts";
import { layStack } from "./lay-stack.ts";
import { linksOf, netOf, type Link } from "./level.ts";
import { textWidth } from "./measure-text.ts";
import { isEnd, sceneOf, type Scene, type SceneNode, type SceneOptions } from "./scene.ts";
import { EDGE, FRAME_HEADER, FRAME_PADDING, FRAME_TITLE, PORT, REGION_HEADER } from "./sizes.ts";

interface Layout {
  definition: Definition;
  options: SceneOptions;
  scene: Scene;
  links: Map<string, Link[]>;
  effort: number;
}

/** The exits of a node: its own transitions, one port for each place that they lead to. */
const exitsOf = ({ scene }: Layout, node: SceneNode): Box["exits"] =>
  scene.edges.filter((edge) => edge.from === node).map((edge) => exitOf(netOf(edge), edge.labels));

/** A free place at the left edge for the transitions that resume what was left. */
const resumePort = (main: number, taken: Iterable<number>): number => {
  let y = main + 24;
  const others = [...taken];
  while (others.some((other) => Math.abs(other - y) < 14)) y += 14;
  return y;
};

const cardBox = (layout: Layout, node: SceneNode): Box => {
  const card = cardOf(layout.definition, layout.scene, node, layout.options);
  return {
    node,
    width: card.width,
    minHeight: card.height,
    main: PORT,
    inside: new Map(card.folded ? [[`${node.key}#resume`, resumePort(PORT, [])]] : []),
    through: new Map(),
    exits: exitsOf(layout, node),
    draw: (height) => ({ ...emptyDrawing(), cards: [{ ...card, height }] }),
  };
};

const isRegion = (node: SceneNode): boolean => node.parent?.shape === "stack";

const frameOf = (layout: Layout, node: SceneNode, width: number): Frame => {
  const count = countOf(node, layout.options);
  return {
    id: node.stage?.id ?? "",
    kind: isRegion(node) ? "region" : "phase",
    title: [titleOf(node, layout.options.language)],
    ...(count === undefined ? {} : { count }),
    depth: node.stage?.depth ?? 0,
    x: 0,
    y: 0,
    width,
    height: 0,
  };
};

const titleWidth = (frame: Frame): number =>
  2 * FRAME_PADDING + Math.ceil(textWidth([...frame.title, frame.count ?? ""].join("   "), FRAME_TITLE));

const frameBox = (layout: Layout, node: SceneNode, laid: Laid): Box => {
  const header = isRegion(node) ? REGION_HEADER : FRAME_HEADER;
  const footer = node.shape === "stack" ? 0 : FRAME_PADDING - 4;
  const frame = frameOf(layout, node, laid.drawing.width);
  const width = Math.max(laid.drawing.width, titleWidth(frame));
  const lowered = (ports: Map<string, number>): Map<string, number> =>
    new Map([...ports].map(([net, y]) => [net, y + header]));
  const main = node.shape === "stack" ? FRAME_HEADER / 2 : header + laid.line;
  const inside = lowered(laid.ins);
  inside.set(`${node.key}#resume`, resumePort(main, inside.values()));
  const extended = [...laid.outs].map(([net, y]) => ({
    net,
    points: [
      { x: laid.drawing.width, y: y + header },
      { x: width, y: y + header },
    ],
    main: layout.links.get(node.key)?.some((link) => link.net === net && link.main) ?? false,
  }));
  return {
    node,
    width,
    minHeight: header + laid.drawing.height + footer,
    main,
    inside,
    through: lowered(laid.outs),
    exits: exitsOf(layout, node),
    draw: (height) => {
      const drawing = emptyDrawing();
      drawing.frames.push({ ...frame, width, height });
      place(drawing, laid.drawing, 0, header);
      if (width > laid.drawing.width) drawing.wires.push(...extended);
      return drawing;
    },
  };
};

/** What the words and lines beside a phase take from the width of what is inside. */
const BESIDE = 150;

const layNode = (layout: Layout, node: SceneNode, available: number): Laid => {
  // Regions are as wide as their phase.
  const inside = node.shape === "stack" ? available : available - BESIDE;
  const boxes = node.children.map((child) => boxOf(layout, child, inside));
  const links = layout.links.get(node.key) ?? [];
  if (node.shape === "stack") return layStack(boxes, links);
  const ends = boxes.filter((box) => isEnd(box.node));
  const inRows = boxes.filter((box) => !isEnd(box.node));
  return layRows(node, inRows, ends, links, { available, effort: layout.effort });
};

const boxOf = (layout: Layout, node: SceneNode, available: number): Box =>
  node.shape === "card" ? cardBox(layout, node) : frameBox(layout, node, layNode(layout, node, available));

/** Up to so many stages every order is searched in full; beyond, the work is shared, so that it does not grow further. */
const STAGES_IN_FULL = 150;

const countNodes = (node: SceneNode): number => node.children.reduce((sum, child) => sum + countNodes(child), 1);

/** What the column of exits and the lines to it take. */
const ENDS_WIDTH = 240;

/**
 * Lays a program out: left to right along the happy path, which runs straight on top; exits on the right edge; phases as
 * frames with their regions above each other. Cards never overlap, lines run between them, and everything lies inside
 * the drawing. The same definition always gives the same drawing.
 */
export const layOut = (definition: Definition, options: SceneOptions): Drawing => {
  const scene = sceneOf(definition, options);
  const effort = Math.min(1, STAGES_IN_FULL / countNodes(scene.root));
  const layout: Layout = { definition, options, scene, links: linksOf(scene), effort };
  const laid = layNode(layout, scene.root, (options.width ?? Infinity) - ENDS_WIDTH - 2 * EDGE);
  const drawing = emptyDrawing();
  place(drawing, laid.drawing, EDGE, EDGE);
  drawing.width = laid.drawing.width + 2 * EDGE;
  drawing.height = laid.drawing.height + 2 * EDGE;
  return drawing;
};
