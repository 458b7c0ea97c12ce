import type { Problem } from "@parcours/core";
import type { Graph } from "../graph/graph.ts";
import { stageKey, transitionKey } from "./rows.ts";

/** How many problems each line of the outline has: those in a transition, else in the nearest stage around. */
export const problemCounts = (problems: readonly Problem[], graph: Graph): Map<string, number> => {
  const counts = new Map<string, number>();
  const keyByPath = new Map<string, string>();
  for (const node of graph.stages) keyByPath.set(node.path, stageKey(node.path));
  for (const edge of graph.transitions) keyByPath.set(edge.path, transitionKey(edge));
  for (const { path } of problems) {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      const key = keyByPath.get(at);
      if (key === undefined) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      break;
    }
  }
  return counts;
};
