import type { State, Transition } from "@parcours/core";
import { keyOf, PROGRAM, type StagePath } from "./address.ts";
import type { Document } from "./document.ts";
import type { Graph, Slot, StageSource, TransitionEdge } from "./graph.ts";

type Tree = Record<string, unknown>;
type Trigger = "on" | "after" | "always" | "onDone";

const isTrigger = (key: string): key is Trigger =>
  key === "on" || key === "after" || key === "always" || key === "onDone";

/** Hands out the transitions of a stage in the order in which they were read. */
const takerOf = (edges: TransitionEdge[]): ((count: number) => Transition[]) => {
  let at = 0;
  return (count) => edges.slice(at, (at += count)).map(({ transition }) => transition);
};

const writeBack = (source: StageSource, edges: TransitionEdge[], states: () => Tree): Tree => {
  const take = takerOf(edges);
  const one = ({ list }: Slot): unknown => (list === undefined ? take(1)[0] : take(list));
  return Object.fromEntries(
    source.keys.map((key): [string, unknown] => {
      if (key === "states") return [key, states()];
      const slots = isTrigger(key) ? source[key] : undefined;
      if (slots === undefined) return [key, source.own[key]];
      if (key === "on" || key === "after") return [key, Object.fromEntries(slots.map((slot) => [slot.key, one(slot)]))];
      return [key, slots[0] === undefined ? undefined : one(slots[0])];
    }),
  );
};

/** The way back: the document that a graph was derived from, with every key where it was. */
export const definitionOf = (graph: Graph): Document => {
  const leaving = new Map<StagePath, TransitionEdge[]>();
  for (const edge of graph.transitions) {
    const list = leaving.get(edge.from);
    if (list === undefined) leaving.set(edge.from, [edge]);
    else list.push(edge);
  }
  const stateOf = (path: StagePath): State | undefined => {
    const node = graph.byPath.get(path);
    if (node === undefined) return undefined;
    return writeBack(node.source, leaving.get(path) ?? [], () => statesOf(node.children)) as unknown as State;
  };
  const statesOf = (paths: readonly StagePath[]): Tree =>
    Object.fromEntries(paths.map((path) => [keyOf(path), stateOf(path)]));
  const { program } = graph;
  return writeBack(program, leaving.get(PROGRAM) ?? [], () => statesOf(program.top)) as unknown as Document;
};
