import type { Problem } from "@parcours/core";
import type { Graph } from "../graph/graph.ts";
import { locator } from "./locate.ts";

/** How many problems there are at one place. */
export interface Marker {
  errors: number;
  warnings: number;
}

/** The problems of stages (by path) and transitions (by id), counted. */
export const markersOf = (problems: readonly Problem[], graph: Graph): Map<string, Marker> => {
  const place = locator(graph);
  const markers = new Map<string, Marker>();
  for (const { path, severity } of problems) {
    const at = place(path);
    if (at.kind === "program") continue;
    const key = at.kind === "stage" ? at.path : at.id;
    const { errors, warnings } = markers.get(key) ?? { errors: 0, warnings: 0 };
    const error = severity === "error";
    markers.set(key, { errors: errors + (error ? 1 : 0), warnings: warnings + (error ? 0 : 1) });
  }
  return markers;
};
