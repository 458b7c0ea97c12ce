import type { Box, Exit } from "./box.ts";
import { emptyDrawing, place, type Drawing } from "./drawing.ts";
import type { Laid } from "./lay-row.ts";
import { layRows } from "./lay-rows.ts";
import { layStack } from "./lay-stack.ts";
import { linksOf, netOf, type Link } from "./level.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";
import { EDGE, FRAME_PADDING, PORT } from "./sizes.ts";

/** What a card is like: its size, whether one can resume in it, and what is drawn of it at the height it gets. */
export interface CardContent {
  width: number;
  height: number;
  resumes: boolean;
  draw: (height: number) => Drawing;
}

/** What is around the inside of a phase: the height of its head, the width that its title needs, and what is drawn. */
export interface FrameContent {
  head: number;
  width: number;
  draw: (width: number, height: number) => Drawing;
}

/** How large the things of a scene are, and what is drawn of them. */
export interface Contents {
  card: (node: SceneNode) => CardContent;
  frame: (node: SceneNode) => FrameContent;
  exit: (edge: SceneEdge, net: string) => Exit;
}

interface Layout {
  scene: Scene;
  contents: Contents;
  links: Map<string, Link[]>;
  effort: number;
}

/** The exits of a node: its own transitions, one port for each place that they lead to. */
const exitsOf = ({ scene, contents }: Layout, node: SceneNode): Exit[] =>
  scene.edges.filter((edge) => edge.from === node).map((edge) => contents.exit(edge, netOf(edge)));

/** A free place at the left edge for the transitions that resume what was left. */
const resumePort = (main: number, taken: Iterable<number>): number => {
  let y = main + 24;
  const others = [...taken];
  while (others.some((other) => Math.abs(other - y) < 14)) y += 14;
  return y;
};

const cardBox = (layout: Layout, node: SceneNode): Box => {
  const { width, height, resumes, draw } = layout.contents.card(node);
  return {
    node,
    width,
    minHeight: height,
    main: PORT,
    inside: new Map(resumes ? [[`${node.key}#resume`, resumePort(PORT, [])]] : []),
    through: new Map(),
    exits: exitsOf(layout, node),
    draw,
  };
};

const frameBox = (layout: Layout, node: SceneNode, laid: Laid): Box => {
  const frame = layout.contents.frame(node);
  const footer = node.shape === "stack" ? 0 : FRAME_PADDING - 4;
  const width = Math.max(laid.drawing.width, frame.width);
  const lowered = (ports: Map<string, number>): Map<string, number> =>
    new Map([...ports].map(([net, y]) => [net, y + frame.head]));
  const main = node.shape === "stack" ? frame.head / 2 : frame.head + laid.line;
  const inside = lowered(laid.ins);
  inside.set(`${node.key}#resume`, resumePort(main, inside.values()));
  const extended = [...laid.outs].map(([net, y]) => ({
    net,
    points: [
      { x: laid.drawing.width, y: y + frame.head },
      { x: width, y: y + frame.head },
    ],
    main: layout.links.get(node.key)?.some((link) => link.net === net && link.main) ?? false,
  }));
  return {
    node,
    width,
    minHeight: frame.head + laid.drawing.height + footer,
    main,
    inside,
    through: lowered(laid.outs),
    exits: exitsOf(layout, node),
    draw: (height, least = 0) => {
      const drawing = emptyDrawing();
      place(drawing, frame.draw(Math.max(width, least), height), 0, 0);
      place(drawing, laid.drawing, 0, frame.head);
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
  const ends = boxes.filter((box) => box.node.end);
  const inRows = boxes.filter((box) => !box.node.end);
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
 * Lays a scene out: left to right along the happy path, which runs straight on top; exits on the right edge; phases as
 * frames with their regions above each other. Cards never overlap, lines run between them, and everything lies inside
 * the drawing. `width`: in pixels, kept to as far as that can be done. `share`: of the usual work, from 0 to 1.
 */
export const layScene = (scene: Scene, contents: Contents, width = Infinity, share = 1): Drawing => {
  const effort = share * Math.min(1, STAGES_IN_FULL / countNodes(scene.root));
  const layout: Layout = { scene, contents, links: linksOf(scene), effort };
  const laid = layNode(layout, scene.root, width - ENDS_WIDTH - 2 * EDGE);
  const drawing = emptyDrawing();
  place(drawing, laid.drawing, EDGE, EDGE);
  drawing.width = laid.drawing.width + 2 * EDGE;
  drawing.height = laid.drawing.height + 2 * EDGE;
  return drawing;
};
