import { isWithin, parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, StageNode, TransitionEdge } from "../../graph/graph.ts";

/** A transition as it is drawn: between the stages that stand for its ends, where phases are folded. */
export interface VisibleEdge {
  edge: TransitionEdge;
  /** `""`: the card "at any time". */
  from: StagePath;
  to: StagePath;
}

/** What of a graph is drawn. */
export interface Visible {
  /** In document order: what is around comes first. */
  stages: readonly StageNode[];
  edges: readonly VisibleEdge[];
  /** Transitions that stay, by stage. */
  doings: ReadonlyMap<StagePath, readonly TransitionEdge[]>;
  /** Some transitions may be taken from anywhere. */
  anytime: boolean;
}

/** True for a stage that is drawn as one card although there is something inside. */
const isFolded = (node: StageNode): boolean => node.ui.collapsed === true && node.children.length > 0;

/** True for a stage that is drawn as a container. */
export const isFrame = (node: StageNode): boolean => node.children.length > 0 && node.ui.collapsed !== true;

const foldedPaths = (graph: Graph): StagePath[] => graph.stages.filter(isFolded).map(({ path }) => path);

/** The stage that stands for one on the canvas: itself, or the outermost folded phase around it. */
export const standIn = (graph: Graph, path: StagePath): StagePath => {
  let shown = path;
  for (let at: StagePath | undefined = path; at !== undefined && at !== PROGRAM; at = parentPath(at)) {
    const node = graph.byPath.get(at);
    if (at !== path && node !== undefined && isFolded(node)) shown = at;
  }
  return shown;
};

const drawnEdges = new WeakMap<TransitionEdge, VisibleEdge>();

/** The very same object as before as long as the transition is, and stands between the same cards. */
const drawnAs = (edge: TransitionEdge, from: StagePath, to: StagePath): VisibleEdge => {
  const earlier = drawnEdges.get(edge);
  if (earlier !== undefined && earlier.from === from && earlier.to === to) return earlier;
  const made = { edge, from, to };
  drawnEdges.set(edge, made);
  return made;
};

/** Reads from a graph what is drawn. */
export const visibleOf = (graph: Graph): Visible => {
  const folded = foldedPaths(graph);
  /** Most of the time nothing is folded, and every stage stands for itself. */
  const shown = (path: StagePath): StagePath => (folded.length === 0 ? path : standIn(graph, path));
  const isHidden = (path: StagePath): boolean => folded.some((phase) => phase !== path && isWithin(path, phase));
  const stages = graph.stages.filter(({ path }) => !isHidden(path));
  const doings = new Map<StagePath, TransitionEdge[]>();
  const edges: VisibleEdge[] = [];
  const said = new Set<string>();
  for (const edge of graph.transitions) {
    if (edge.stays) {
      const list = doings.get(edge.from);
      if (list === undefined) doings.set(edge.from, [edge]);
      else list.push(edge);
      continue;
    }
    if (edge.to === undefined) continue;
    const from = edge.from === PROGRAM ? PROGRAM : shown(edge.from);
    const to = shown(edge.to);
    const own = edge.from === from && edge.to === to;
    // What happens within a folded phase is not seen.
    if (from === to && !own) continue;
    if (folded.length > 0) {
      const key = JSON.stringify([from, to, edge.label]);
      // What is inside a folded phase says the same only once.
      if (!own && said.has(key)) continue;
      said.add(key);
    }
    edges.push(drawnAs(edge, from, to));
  }
  return { stages, edges, doings, anytime: (graph.leaving.get(PROGRAM)?.length ?? 0) > 0 };
};

type Edges = readonly VisibleEdge[];

const sameList = (a: Edges, b: Edges | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((one, at) => one === b[at]);

/**
 * The transitions that are drawn; the very same list as before if all of them are. So what is found out about all that
 * leave a card need not be found out again.
 */
export const keptEdges = (now: Edges, before: Edges | undefined): Edges =>
  before !== undefined && sameList(now, before) ? before : now;

const groups = new WeakMap<Edges, ReadonlyMap<StagePath, Edges>>();
/** By the first transition that leaves the card: all that do. */
const groupsOf = new WeakMap<VisibleEdge, Edges>();

/** By the card that they leave. Transitions come card by card: what leaves one stands together. */
const grouped = (edges: Edges): Map<StagePath, Edges> => {
  const made = new Map<StagePath, VisibleEdge[]>();
  let leaving: VisibleEdge[] = [];
  for (const edge of edges) {
    if (leaving[0]?.from !== edge.from) made.set(edge.from, (leaving = made.get(edge.from) ?? []));
    leaving.push(edge);
  }
  return made;
};

/** What leaves each card; the very same list as long as the same leaves it. */
export const leavingOf = (edges: Edges): ReadonlyMap<StagePath, Edges> => {
  const known = groups.get(edges);
  if (known !== undefined) return known;
  const made = grouped(edges);
  for (const [from, leaving] of made) {
    const first = leaving[0];
    if (first === undefined) continue;
    const group = keptEdges(leaving, groupsOf.get(first));
    if (group === leaving) groupsOf.set(first, leaving);
    else made.set(from, group);
  }
  groups.set(edges, made);
  return made;
};
