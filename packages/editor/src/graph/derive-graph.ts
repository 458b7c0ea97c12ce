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
  node.index === around.index &&
  node.initial === (around.initial === node.key && around.parentState?.type !== "parallel") &&
  node.region === (around.parentState?.type === "parallel" && node.shape !== "history") &&
  (!node.inheritsActors ||
    sameShape(
      node.actors.map(({ id }) => id),
      around.roles,
    ));

interface Stages {
  all: StageNode[];
  /** Paths of those that say what they said: what leaves them is the same too. */
  same: ReadonlySet<string>;
}

/** All inside a stage: in document order it follows the stage. */
const insideOf = (graph: Graph, places: ReadonlyMap<string, number>, { path }: StageNode): StageNode[] => {
  const from = (places.get(path) ?? graph.stages.length) + 1;
  let to = from;
  const isInside = (node: StageNode | undefined): boolean => node !== undefined && node.path.startsWith(`${path}/`);
  while (isInside(graph.stages[to])) to += 1;
  return graph.stages.slice(from, to);
};

const stagesOf = (document: Document, known: Graph | undefined, earlier: Graph | undefined): Stages => {
  const all: StageNode[] = [];
  const places = new Map(known?.stages.map(({ path }, at) => [path, at]));
  const same = new Set<string>();
  const nodeOf = (key: string, state: State, around: Around): StageNode => {
    const path = childPath(around.parent, key);
    const before = known?.byPath.get(path);
    if (!looksTheSame(before, state, around)) {
      return reused(stageNode(document, key, state, around), earlier?.byPath.get(path));
    }
    same.add(path);
    return before.state === state ? before : { ...before, ui: uiOf(state.meta?.ui), state, source: sourceOf(state) };
  };
  const lay = (
    holder: Holder,
    parent: string,
    parentState: State | undefined,
    depth: number,
    roles: string[],
  ): void => {
    Object.entries(holder.states ?? {}).forEach(([key, state], index) => {
      const node = nodeOf(key, state, { parent, parentState, depth, index, initial: holder.initial, roles });
      all.push(node);
      if (known !== undefined && known.byPath.get(node.path) === node) {
        // The very same stage as before: nothing inside is another either.
        for (const one of insideOf(known, places, node)) {
          all.push(one);
          same.add(one.path);
        }
        return;
      }
      lay(state, node.path, state, depth + 1, actorsOf(state, roles));
    });
  };
  lay(document, PROGRAM, undefined, 1, []);
  return { all, same };
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
const movedIds = (byId: ReadonlyMap<string, StageNode>, before: Graph): Set<string> => {
  const moved = new Set<string>();
  for (const [id, { path }] of byId) if (before.byId.get(id)?.path !== path) moved.add(id);
  for (const id of before.byId.keys()) if (!byId.has(id)) moved.add(id);
  return moved;
};

/** The transitions of all stages; those of a stage that says the same are not looked at again. */
const edgesOf = (
  document: Document,
  { all, same }: Stages,
  byId: ReadonlyMap<string, StageNode>,
  known: Graph | undefined,
  earlier: Graph | undefined,
): TransitionEdge[] => {
  const leaving = known === undefined ? undefined : Map.groupBy(known.transitions, ({ from }) => from);
  const moved = known === undefined ? undefined : movedIds(byId, known);
  const before = (source: StageNode): readonly TransitionEdge[] | undefined => {
    if (!same.has(source.path)) return undefined;
    const edges = leaving?.get(source.path) ?? [];
    if (moved?.size === 0) return edges;
    return edges.some(({ target }) => target !== undefined && moved?.has(target)) ? undefined : edges;
  };
  return [undefined, ...all].flatMap(
    (source) =>
      (source === undefined ? undefined : before(source)) ??
      edgesAt(document, source, byId).map((edge) => reused(edge, earlier?.edgeById.get(edge.id))),
  );
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
  const stages = laid.all;
  const byPath = new Map(stages.map((node) => [node.path, node]));
  const byId = new Map(stages.toReversed().map((node) => [node.id, node]));
  const transitions = edgesOf(document, laid, byId, known, earlier);
  return {
    document,
    program: {
      ...sourceOf(document),
      initial: document.initial,
      top: Object.keys(document.states).map((key) => childPath(PROGRAM, key)),
    },
    stages,
    transitions,
    byPath,
    byId,
    edgeById: new Map(transitions.map((edge) => [edge.id, edge])),
  };
};
