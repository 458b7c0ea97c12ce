import { kindWords, type Language } from "@parcours/core";
import type { Translate } from "@parcours/ui";
import { PROGRAM } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import type { Graph } from "../graph/graph.ts";
import type { Row } from "./rows.ts";
import { transitionPhrase, transitionSentence } from "./sentence.ts";
import type { texts } from "./texts.ts";

type T = Translate<keyof typeof texts.fr>;

export interface Wording {
  document: Document;
  graph: Graph;
  language: Language;
  t: T;
}

/** What a screen reader says of a row, and what typing ahead looks through. */
export const spokenRow = (row: Row, { document, graph, language, t }: Wording): string => {
  if (row.kind === "anywhere") {
    const count = graph.leaving.get(PROGRAM)?.length ?? 0;
    return t("anywhereRow", { count });
  }
  if (row.kind === "transition") return transitionSentence(document, graph, row.edge, language);
  const { node } = row;
  const actors = node.inheritsActors ? "" : node.actors.map((actor) => actor.title[language]).join(", ");
  return t("stageRow", {
    title: node.title[language],
    kind: kindWords(node.kind)[language].toLowerCase(),
    actors: actors === "" ? "none" : actors,
    initial: node.initial ? "yes" : "no",
    outcome: node.exit?.words?.[language] ?? "none",
  });
};

/** What typing ahead compares with: for a transition without "depuis …", which all under one stage share. */
export const typedRow = (row: Row, { document, graph, language, t }: Wording): string => {
  if (row.kind === "stage") return row.node.title[language];
  if (row.kind === "anywhere") return t("anywhere");
  const { label, edge } = { label: row.edge.label[language], edge: row.edge };
  return label !== "" ? label : transitionPhrase(document, graph, edge, language);
};
