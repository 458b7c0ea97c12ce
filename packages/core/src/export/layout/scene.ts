import { ancestry, isExit, outlineOf, type Arrow, type Outline, type Stage } from "../../definition/outline.ts";
import type { Definition } from "../../definition/schema.ts";
import type { Language } from "../../definition/text.ts";
import { happyPath } from "../happy-path.ts";
import { arrowWords } from "../words/arrow.ts";

export interface SceneOptions {
  language: Language;
  counts?: Readonly<Record<string, number>> | undefined;
  /** Phases deeper than this are drawn as one card; 0 draws every phase so. Absent: none. */
  depth?: number | undefined;
  /** Width in pixels to keep to as far as the widest column allows: longer ways go on in a further row. */
  width?: number | undefined;
}

/** A thing to draw: a stage, a phase, or the place from which transitions hold at any time (no stage). */
export interface SceneNode {
  key: string;
  stage: Stage | undefined;
  /** `card`: drawn as one; `level`: a phase with stages in columns; `stack`: regions above each other. */
  shape: "card" | "level" | "stack";
  parent: SceneNode | undefined;
  children: SceneNode[];
  /** For a level: the happy path among its children. */
  line: SceneNode[];
  initial: SceneNode | undefined;
  /** It belongs on the right edge of the whole drawing. */
  end: boolean;
}

export interface EdgeLabel {
  words: string;
  clock: boolean;
}

/** All transitions from one thing to another. */
export interface SceneEdge {
  from: SceneNode;
  to: SceneNode;
  /** To the history of `to`: what was left is resumed. */
  resume: boolean;
  labels: EdgeLabel[];
}

export interface Scene {
  root: SceneNode;
  edges: SceneEdge[];
  /** Transitions from a card to itself, by key of the card. */
  loops: Map<string, string[]>;
}

const shapeOf = (stage: Stage, options: SceneOptions): SceneNode["shape"] => {
  const visible = stage.children.filter((child) => child.state.type !== "history");
  if (visible.length === 0 || stage.depth > (options.depth ?? Infinity)) return "card";
  return stage.state.type === "parallel" ? "stack" : "level";
};

const lineIn = (node: SceneNode, ids: string[]): SceneNode[] =>
  ids.flatMap((id) => node.children.find((child) => child.stage?.id === id) ?? []);

const buildNodes = (outline: Outline, options: SceneOptions): { root: SceneNode; byKey: Map<string, SceneNode> } => {
  const lines = happyPath(outline);
  const byKey = new Map<string, SceneNode>();
  const build = (stage: Stage | undefined, parent: SceneNode | undefined): SceneNode => {
    const shape = stage === undefined ? "level" : shapeOf(stage, options);
    const node: SceneNode = {
      key: stage?.path ?? "",
      stage,
      shape,
      parent,
      children: [],
      line: [],
      initial: undefined,
      end: stage !== undefined && isExit(stage),
    };
    byKey.set(node.key, node);
    if (shape === "card") return node;
    const stages = stage === undefined ? outline.top : stage.children;
    const initial = stage === undefined ? outline.definition.initial : stage.state.initial;
    node.children = stages.filter((child) => child.state.type !== "history").map((child) => build(child, node));
    node.initial = node.children.find((child) => child.stage?.key === initial);
    node.line = lineIn(node, lines.get(stage?.id ?? "") ?? []);
    return node;
  };
  return { root: build(undefined, undefined), byKey };
};

/** The node that stands for a stage: its own, or the folded phase around it. */
const nodeOf = (byKey: Map<string, SceneNode>, stage: Stage): SceneNode | undefined => {
  for (const around of ancestry(stage)) {
    const node = byKey.get(around.path);
    if (node !== undefined) return node;
  }
  return undefined;
};

const isInside = (node: SceneNode, phase: SceneNode): boolean => {
  for (let at = node.parent; at !== undefined; at = at.parent) if (at === phase) return true;
  return false;
};

/** Who comes from outside to the first stage of a phase enters the phase: it is the same, and drawn as that. */
const entranceOf = (end: SceneNode, from: SceneNode): SceneNode => {
  let to = end;
  for (let phase = to.parent; phase?.stage !== undefined && phase.initial === to && !isInside(from, phase);) {
    to = phase;
    phase = to.parent;
  }
  return to;
};

const addAnytime = (root: SceneNode, byKey: Map<string, SceneNode>): SceneNode => {
  const known = byKey.get("anytime");
  if (known !== undefined) return known;
  const node: SceneNode = {
    key: "anytime",
    stage: undefined,
    shape: "card",
    parent: root,
    children: [],
    line: [],
    initial: undefined,
    end: false,
  };
  root.children.push(node);
  byKey.set(node.key, node);
  return node;
};

/** What has to be drawn of a definition. Transitions to stages that do not exist are left out. */
export const sceneOf = (definition: Definition, options: SceneOptions): Scene => {
  const outline = outlineOf(definition);
  const { root, byKey } = buildNodes(outline, options);
  const edges = new Map<string, SceneEdge>();
  const loops = new Map<string, string[]>();
  const addLoop = (node: SceneNode, words: string): void => {
    const list = loops.get(node.key) ?? [];
    if (words !== "" && !list.includes(words)) loops.set(node.key, [...list, words]);
  };
  const addEdge = (arrow: Arrow, target: Stage): void => {
    const resume = target.state.type === "history";
    const aim = resume ? target.parent : target;
    const end = aim === undefined ? undefined : nodeOf(byKey, aim);
    const from = arrow.source === undefined ? addAnytime(root, byKey) : nodeOf(byKey, arrow.source);
    if (end === undefined || from === undefined) return;
    const to = resume ? end : entranceOf(end, from);
    const words = arrowWords(definition, arrow, options.language);
    if (from === to && from.shape === "card") {
      if (arrow.source === target) addLoop(from, words);
      return;
    }
    const key = `${from.key} ${to.key} ${resume}`;
    const edge = edges.get(key) ?? { from, to, resume, labels: [] };
    const label = { words, clock: arrow.trigger === "after" };
    if (words !== "" && !edge.labels.some((known) => known.words === words)) edge.labels.push(label);
    edges.set(key, edge);
  };
  for (const arrow of outline.arrows) {
    const target = arrow.target === undefined ? undefined : outline.byId.get(arrow.target);
    if (target !== undefined) addEdge(arrow, target);
  }
  return { root, edges: [...edges.values()], loops };
};
