import type { Graph, TransitionEdge } from "../../graph/graph.ts";

/** The rules of the branches of the same event that are tried before this one: what "otherwise" usually means there. */
export const rulesBefore = (graph: Graph, { address }: TransitionEdge): string[] => [
  ...new Set(
    graph.transitions.flatMap(({ address: other, guard }) => {
      const isSame = other.from === address.from && other.trigger === address.trigger && other.key === address.key;
      return isSame && other.index < address.index && guard?.kind === "rule" ? guard.names.map(({ id }) => id) : [];
    }),
  ),
];
