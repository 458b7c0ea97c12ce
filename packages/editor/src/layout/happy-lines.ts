import { happyPath, outlineOf } from "@parcours/core";
import { PROGRAM, type StagePath } from "../graph/address.ts";
import type { Graph } from "../graph/graph.ts";

/** The way that all hope for: the stages directly inside each phase (`""` is the program) along it, in order. */
export type HappyLines = ReadonlyMap<StagePath, readonly StagePath[]>;

const known = new WeakMap<Graph["document"], HappyLines>();

const find = (graph: Graph): HappyLines => {
  try {
    const lines = happyPath(outlineOf(graph.document));
    return new Map(
      [...lines].flatMap(([id, line]): [StagePath, StagePath[]][] => {
        const path = id === "" ? PROGRAM : graph.byId.get(id)?.path;
        return path === undefined ? [] : [[path, line.flatMap((one) => graph.byId.get(one)?.path ?? [])]];
      }),
    );
  } catch {
    // A draft may be too far from a program for its way to be known; then no wire is better than another.
    return new Map();
  }
};

/** Reads the way from a graph; once for each document. */
export const happyLines = (graph: Graph): HappyLines => {
  const found = known.get(graph.document) ?? find(graph);
  known.set(graph.document, found);
  return found;
};
