import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { isPlaced } from "./positions.ts";

/** Programs of more stages than this are first seen at a glance, with their phases folded. */
const MANY = 30;

/** What is folded besides what the document says. By id of the stage: ids survive all edits. */
export interface Folds {
  /** Folded from the beginning, as long as nobody has said otherwise. */
  begun: ReadonlySet<string>;
  /** What who only looks has folded or unfolded for himself. */
  looked: ReadonlyMap<string, boolean>;
}

/** The phases that are folded when a program is opened: in a large one all that nobody has unfolded or arranged inside. */
export const foldsAtFirst = (graph: Graph): ReadonlySet<string> => {
  if (graph.stages.length <= MANY) return new Set();
  const arranged = (path: StagePath): boolean =>
    graph.byPath.get(path)?.children.some((child) => {
      const node = graph.byPath.get(child);
      return node !== undefined && isPlaced(node);
    }) === true;
  return new Set(
    graph.stages.flatMap(({ id, path, parent, children }) =>
      parent === PROGRAM && children.length > 0 && !arranged(path) ? [id] : [],
    ),
  );
};

const folded = new WeakMap<StageNode, StageNode>();
const open = new WeakMap<StageNode, StageNode>();

const withFold = (node: StageNode, collapsed: boolean): StageNode => {
  if ((node.ui.collapsed ?? false) === collapsed) return node;
  const known = collapsed ? folded : open;
  const made = known.get(node) ?? { ...node, ui: { ...node.ui, collapsed } };
  known.set(node, made);
  return made;
};

/** The graph as it is looked at: every stage says of itself whether it is folded. */
export const withFolds = (graph: Graph, { begun, looked }: Folds): Graph => {
  if (begun.size === 0 && looked.size === 0) return graph;
  const seen = (node: StageNode): StageNode =>
    node.children.length === 0 ? node : withFold(node, looked.get(node.id) ?? node.ui.collapsed ?? begun.has(node.id));
  const stages = graph.stages.map(seen);
  if (stages.every((node, at) => node === graph.stages[at])) return graph;
  const byPath = new Map(stages.map((node) => [node.path, node]));
  const byId = new Map(
    [...graph.byId]
      .map(([id, { path }]) => [id, byPath.get(path)])
      .filter((entry): entry is [string, StageNode] => entry[1] !== undefined),
  );
  return { ...graph, stages, byPath, byId };
};
