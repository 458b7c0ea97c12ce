import type { Language } from "@parcours/core";
import type { Graph, TransitionEdge } from "../../graph/graph.ts";

/** A transition as those hear it who do not see it: "de Entretien, Retenir, à Dossier, par Coordinatrice". */
export const wireWords = (edge: TransitionEdge, graph: Graph, language: Language): string => {
  const fr = language === "fr";
  const from = graph.byPath.get(edge.from)?.title[language] ?? (fr ? "à tout moment" : "at any time");
  const to = edge.to === undefined ? undefined : graph.byPath.get(edge.to)?.title[language];
  const by = edge.by.map(({ title }) => title[language]).join(", ");
  const { index, of } = edge.branch;
  return [
    `${fr ? "de" : "from"} ${from}`,
    edge.label[language],
    of > 1 ? `${fr ? "branche" : "branch"} ${index + 1} ${fr ? "sur" : "of"} ${of}` : "",
    to === undefined ? "" : `${fr ? "à" : "to"} ${to}`,
    by === "" ? "" : `${fr ? "par" : "by"} ${by}`,
  ]
    .filter((words) => words !== "")
    .join(", ");
};
