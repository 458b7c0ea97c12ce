import type { State, Transition, Transitions, Trigger } from "@parcours/core";
import { PROGRAM, childPath, type Holder, type TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";
import type { Graph, StageNode, TransitionEdge } from "./graph.ts";
import { reused } from "./reused.ts";
import { sourceOf } from "./source.ts";
import { actorsOf, stageNode } from "./stage-node.ts";
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

const stagesOf = (document: Document): StageNode[] => {
  const all: StageNode[] = [];
  const lay = (
    holder: Holder,
    parent: string,
    parentState: State | undefined,
    depth: number,
    roles: string[],
  ): void => {
    Object.entries(holder.states ?? {}).forEach(([key, state], index) => {
      all.push(stageNode(document, key, state, { parent, parentState, depth, index, initial: holder.initial, roles }));
      lay(state, childPath(parent, key), state, depth + 1, actorsOf(state, roles));
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

/**
 * Lays a document out as stages and transitions. Pure, and total on every document that `openDocument` gives.
 * With the graph of an earlier document, whatever looks the same is the very same object again, so that only what
 * changed is drawn anew.
 */
export const deriveGraph = (document: Document, earlier?: Graph): Graph => {
  const stages = stagesOf(document).map((node) => reused(node, earlier?.byPath.get(node.path)));
  const byPath = new Map(stages.map((node) => [node.path, node]));
  const byId = new Map(stages.toReversed().map((node) => [node.id, node]));
  const transitions = [undefined, ...stages]
    .flatMap((source) => edgesAt(document, source, byId))
    .map((edge) => reused(edge, earlier?.edgeById.get(edge.id)));
  return {
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
