import type { State, Transition, Transitions, Trigger } from "@parcours/core";
import { PROGRAM, childPath, type Holder, type TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";
import type { Graph, StageNode, TransitionEdge } from "./graph.ts";
import { reused, sameShape } from "./reused.ts";
import { sourceOf } from "./source.ts";
import { actorsOf, stageNode, type Around } from "./stage-node.ts";
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

/** True when the card of a state would come out as it did before. */
const looksTheSame = (node: StageNode | undefined, state: State, around: Around): node is StageNode =>
  node !== undefined &&
  node.state === state &&
  node.index === around.index &&
  node.initial === (around.initial === node.key && around.parentState?.type !== "parallel") &&
  node.region === (around.parentState?.type === "parallel" && node.shape !== "history") &&
  (!node.inheritsActors ||
    sameShape(
      node.actors.map(({ id }) => id),
      around.roles,
    ));

const stagesOf = (document: Document, known: Graph | undefined, earlier: Graph | undefined): StageNode[] => {
  const all: StageNode[] = [];
  const lay = (
    holder: Holder,
    parent: string,
    parentState: State | undefined,
    depth: number,
    roles: string[],
  ): void => {
    Object.entries(holder.states ?? {}).forEach(([key, state], index) => {
      const around: Around = { parent, parentState, depth, index, initial: holder.initial, roles };
      const path = childPath(parent, key);
      const before = known?.byPath.get(path);
      all.push(
        looksTheSame(before, state, around)
          ? before
          : reused(stageNode(document, key, state, around), earlier?.byPath.get(path)),
      );
      lay(state, path, state, depth + 1, actorsOf(state, roles));
    });
  };
  lay(document, PROGRAM, undefined, 1, []);
  return all;
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

/** True when every id stands for a stage at the same place as before. */
const samePlaces = (byId: ReadonlyMap<string, StageNode>, earlier: Graph | undefined): boolean =>
  earlier !== undefined &&
  byId.size === earlier.byId.size &&
  [...byId].every(([id, { path }]) => earlier.byId.get(id)?.path === path);

/** The transitions of all stages; those of a stage that is the very same object are not looked at again. */
const edgesOf = (
  document: Document,
  stages: readonly StageNode[],
  byId: ReadonlyMap<string, StageNode>,
  known: Graph | undefined,
  earlier: Graph | undefined,
): TransitionEdge[] => {
  const before = samePlaces(byId, known) ? known : undefined;
  const leaving = before === undefined ? undefined : Map.groupBy(before.transitions, ({ from }) => from);
  return [undefined, ...stages].flatMap((source) =>
    source !== undefined && before?.byPath.get(source.path) === source
      ? (leaving?.get(source.path) ?? [])
      : edgesAt(document, source, byId).map((edge) => reused(edge, earlier?.edgeById.get(edge.id))),
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
  const stages = stagesOf(document, known, earlier);
  const byPath = new Map(stages.map((node) => [node.path, node]));
  const byId = new Map(stages.toReversed().map((node) => [node.id, node]));
  const transitions = edgesOf(document, stages, byId, known, earlier);
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
