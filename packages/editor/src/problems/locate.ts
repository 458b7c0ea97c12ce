import { textIn, type Problem, type Text } from "@parcours/core";
import { keysOf, PROGRAM, type StagePath } from "../graph/address.ts";
import type { Graph } from "../graph/graph.ts";
import { isCatalog, NOTHING, type Section, type Selection } from "../graph/selection.ts";

/** What a JSON Pointer of the definition belongs to: the innermost transition or stage, else a part of the program. */
export type Place =
  | { kind: "stage"; path: StagePath }
  | { kind: "transition"; id: string }
  | { kind: "program"; section: Section; id?: string };

const inProgram = (path: string): Place => {
  const [first, section = "", id] = keysOf(path);
  if (first !== "meta") return { kind: "program", section: "program" };
  if (section === "cohort" || section === "matching") return { kind: "program", section };
  if (!isCatalog(section)) return { kind: "program", section: "program" };
  return { kind: "program", section, ...(id !== undefined && { id }) };
};

/** Finds places quickly, for one graph. */
export const locator = (graph: Graph): ((path: string) => Place) => {
  const transitions = new Map(graph.transitions.map(({ path, id }) => [path, id]));
  return (path) => {
    for (let at = path; at !== PROGRAM; at = at.slice(0, at.lastIndexOf("/"))) {
      const id = transitions.get(at);
      if (id !== undefined) return { kind: "transition", id };
      if (graph.byPath.has(at)) return { kind: "stage", path: at };
    }
    return inProgram(path);
  };
};

/** What to select in order to see a place. */
export const selectionOf = (place: Place, graph: Graph): Selection => {
  if (place.kind === "stage") return { kind: "stages", paths: [place.path] };
  if (place.kind === "program") return place;
  const edge = graph.edgeById.get(place.id);
  return edge === undefined ? NOTHING : { kind: "transition", at: edge.address };
};

/** The title of what a place of the program is about: a rule, a question, a contract. */
const entryWords = (place: Extract<Place, { kind: "program" }>, graph: Graph, language: "fr" | "en"): string => {
  const { section, id } = place;
  if (id === undefined || !isCatalog(section)) return "";
  const entries = graph.document.meta[section] as Record<string, { title?: Text } | undefined> | undefined;
  return textIn(entries?.[id]?.title, language);
};

/** Where a problem is, in words; `""` for the program as a whole. */
export const placeWords = (problem: Problem, graph: Graph, language: "fr" | "en"): string => {
  const place = locator(graph)(problem.path);
  if (place.kind === "stage") return graph.byPath.get(place.path)?.title[language] ?? "";
  if (place.kind === "program") return entryWords(place, graph, language);
  const edge = graph.edgeById.get(place.id);
  const from = edge === undefined ? undefined : graph.byPath.get(edge.from);
  return [from?.title[language], edge?.label[language]]
    .filter((words) => words !== undefined && words !== "")
    .join(" · ");
};
