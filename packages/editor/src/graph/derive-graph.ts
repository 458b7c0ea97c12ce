import type { State, Transition, Transitions, Trigger } from "@parcours/core";
import { PROGRAM, childPath, type Holder, type TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";
import type { Graph, StageNode, TransitionEdge } from "./graph.ts";
import { reused, sameShape } from "./reused.ts";
import { sourceOf } from "./source.ts";
import { actorsOf, stageNode, uiOf, type Around } from "./stage-node.ts";
import { transitionEdge } from "./transition-edge.ts";

interface Written {
  trigger: Trigger;
  key: string;
  list: Transition[];
}

const listOf = (written: Transitions): Transition[] => (Array.isArray(written) ? written : [written]);

/** What leaves a stage, in the order in which it is written. */
const writtenAt = (holder: Holder): Written[] =>
  Object.keys(holder).flatMap((name): Written[] => {
    if (name === "always" || name === "onDone") {
      const written = holder[name];
      return written === undefined ? [] : [{ trigger: name, key: "", list: listOf(written) }];
    }
    if (name !== "on" && name !== "after") return [];
    return Object.entries(holder[name] ?? {}).map(([key, one]) => ({ trigger: name, key, list: listOf(one) }));
  });

/** What cards and arrows take their words from. */
const WORDS = ["roles", "forms", "contracts", "deadlines", "fields", "rules", "places", "tasks"] as const;

/** True when everything that words are taken from is the very same. */
const sameWords = (document: Document, earlier: Document | undefined): boolean =>
  earlier !== undefined && WORDS.every((catalog) => document.meta[catalog] === earlier.meta[catalog]);

/** True when both hold the very same values in the same order, apart from some keys. */
const sameBut = (a: object, b: object, apart: readonly string[]): boolean => {
  const keys = Object.keys(a).filter((key) => !apart.includes(key));
  const others = Object.keys(b).filter((key) => !apart.includes(key));
  return (
    keys.length === others.length &&
    keys.every(
      (key, at) => key === others[at] && (a as Record<string, unknown>)[key] === (b as Record<string, unknown>)[key],
    )
  );
};

const NO_EDGES: readonly TransitionEdge[] = [];
const NOTHING_INSIDE = {};
const namesIn = ({ states }: State): string => JSON.stringify(Object.keys(states ?? NOTHING_INSIDE));

/** True when a state differs from an earlier one at most in where its card stands, and within what is inside. */
const saysTheSame = (now: State, before: State): boolean => {
  if (now === before) return true;
  if (now.meta === undefined || before.meta === undefined) return false;
  const keys = Object.keys(before);
  return (
    Object.keys(now).every((key, at) => key === keys[at]) &&
    sameBut(now, before, ["meta", "states"]) &&
    sameBut(now.meta, before.meta, ["ui"]) &&
    namesIn(now) === namesIn(before)
  );
};

/** True when the card of a state would come out as it did before. */
const looksTheSame = (node: StageNode | undefined, state: State, around: Around): node is StageNode =>
  node !== undefined &&
  saysTheSame(state, node.state) &&
  node.initial === (around.initial === node.key && around.parentState?.type !== "parallel") &&
  node.region === (around.parentState?.type === "parallel" && node.shape !== "history") &&
  (!node.inheritsActors ||
    sameShape(
      node.actors.map(({ id }) => id),
      around.roles,
    ));

interface Stages {
  all: StageNode[];
  /** Those that are not the very same object as before. */
  others: StageNode[];
  /** Those of them that say something else than before, or that were not there: what leaves them is looked at again. */
  fresh: ReadonlySet<string>;
  /** Nothing went and nothing has another id: at most something came that has an id of its own. */
  grown: boolean;
}

/** Puts all inside a stage onto a list, in document order. */
const addInside = (graph: Graph, { children }: StageNode, list: StageNode[]): void => {
  for (const path of children) {
    const node = graph.byPath.get(path);
    if (node === undefined) continue;
    list.push(node);
    addInside(graph, node, list);
  }
};

const stagesOf = (document: Document, known: Graph | undefined, earlier: Graph | undefined): Stages => {
  const all: StageNode[] = [];
  const others: StageNode[] = [];
  const fresh = new Set<string>();
  let met = 0;
  // Which of two stages with one id comes first is not told by what has changed.
  let grown = known !== undefined && known.byId.size === known.stages.length;
  const nodeOf = (key: string, state: State, around: Around): StageNode => {
    const path = childPath(around.parent, key);
    const before = known?.byPath.get(path);
    const same = looksTheSame(before, state, around);
    if (same && before.state === state) return before;
    const node = same
      ? { ...before, ui: uiOf(state.meta?.ui), state, source: sourceOf(state) }
      : reused(stageNode(document, key, state, around), earlier?.byPath.get(path));
    if (!same) fresh.add(path);
    others.push(node);
    if (before === undefined ? known?.byId.has(node.id) === true : before.id !== node.id) grown = false;
    return node;
  };
  const lay = (
    holder: Holder,
    parent: string,
    parentState: State | undefined,
    depth: number,
    roles: string[],
  ): void => {
    for (const [key, state] of Object.entries(holder.states ?? {})) {
      const node = nodeOf(key, state, { parent, parentState, depth, initial: holder.initial, roles });
      const before = known?.byPath.get(node.path);
      all.push(node);
      if (before !== undefined) met += 1;
      if (known !== undefined && before === node) {
        // The very same stage as before: nothing inside is another either.
        const count = all.length;
        addInside(known, node, all);
        met += all.length - count;
        continue;
      }
      lay(state, node.path, state, depth + 1, actorsOf(state, roles));
    }
  };
  lay(document, PROGRAM, undefined, 1, []);
  return { all, others, fresh, grown: grown && met === known?.stages.length };
};

/** The stages by path and by id; the first one with each id. Where only a few are others, only these are put in. */
const namesOf = ({ all, others, grown }: Stages, known: Graph | undefined): Pick<Graph, "byPath" | "byId"> => {
  if (known === undefined || !grown) {
    return {
      byPath: new Map(all.map((node) => [node.path, node])),
      byId: new Map(all.toReversed().map((node) => [node.id, node])),
    };
  }
  const byPath = new Map(known.byPath);
  const byId = new Map(known.byId);
  for (const node of others) {
    byPath.set(node.path, node);
    const first = byId.get(node.id);
    if (first === undefined || first.path === node.path) byId.set(node.id, node);
  }
  return { byPath, byId };
};

const edgesAt = (
  document: Document,
  source: StageNode | undefined,
  byId: ReadonlyMap<string, StageNode>,
): TransitionEdge[] =>
  writtenAt(source?.state ?? document).flatMap(({ trigger, key, list }) =>
    list.map((transition, index) => {
      const address: TransitionAddress = { from: source?.path ?? PROGRAM, trigger, key, index };
      return transitionEdge(document, source, address, transition, list.length, byId);
    }),
  );

/** The ids that stand for a stage elsewhere than before, that came, and that went. */
const movedIds = ({ others, grown }: Stages, byId: ReadonlyMap<string, StageNode>, before: Graph): Set<string> => {
  const moved = new Set<string>();
  if (grown) {
    for (const { id } of others) if (!before.byId.has(id)) moved.add(id);
    return moved;
  }
  for (const [id, { path }] of byId) if (before.byId.get(id)?.path !== path) moved.add(id);
  for (const id of before.byId.keys()) if (!byId.has(id)) moved.add(id);
  return moved;
};

/** The transitions of all stages; those of a stage that says the same are not looked at again. */
const edgesOf = (
  document: Document,
  stages: Stages,
  byId: ReadonlyMap<string, StageNode>,
  known: Graph | undefined,
  earlier: Graph | undefined,
): Pick<Graph, "transitions" | "edgeById" | "leaving"> => {
  const before = known?.leaving;
  const moved = known === undefined ? undefined : movedIds(stages, byId, known);
  const rest = (path: string): readonly TransitionEdge[] | undefined => {
    if (before === undefined || path === PROGRAM || stages.fresh.has(path)) return undefined;
    const edges = before.get(path) ?? NO_EDGES;
    if (moved?.size === 0) return edges;
    return edges.some(({ target }) => target !== undefined && moved?.has(target)) ? undefined : edges;
  };
  const transitions: TransitionEdge[] = [];
  const leaving = new Map(stages.grown ? before : undefined);
  const edgeById = new Map(stages.grown ? known?.edgeById : undefined);
  for (const source of [undefined, ...stages.all]) {
    const path = source?.path ?? PROGRAM;
    const resting = rest(path);
    const edges =
      resting ?? edgesAt(document, source, byId).map((edge) => reused(edge, earlier?.edgeById.get(edge.id)));
    for (const edge of edges) transitions.push(edge);
    if (resting !== undefined && stages.grown) continue;
    if (stages.grown) for (const { id } of before?.get(path) ?? NO_EDGES) edgeById.delete(id);
    for (const edge of edges) edgeById.set(edge.id, edge);
    leaving.set(path, edges);
  }
  return { transitions, edgeById, leaving };
};

/**
 * Lays a document out as stages and transitions. Pure, and total on every document that `openDocument` gives.
 * With the graph of an earlier document, whatever looks the same is the very same object again, so that only what
 * changed is drawn anew.
 */
export const deriveGraph = (document: Document, earlier?: Graph): Graph => {
  // What has the same words and the same state need not even be made anew.
  const known = earlier !== undefined && sameWords(document, earlier.document) ? earlier : undefined;
  const laid = stagesOf(document, known, earlier);
  const { byPath, byId } = namesOf(laid, known);
  return {
    document,
    program: {
      ...sourceOf(document),
      initial: document.initial,
      top: Object.keys(document.states).map((key) => childPath(PROGRAM, key)),
    },
    stages: laid.all,
    byPath,
    byId,
    ...edgesOf(document, laid, byId, known, earlier),
  };
};
