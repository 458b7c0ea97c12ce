import type { Bilingual } from "@parcours/core";
import { diffDocuments } from "../diff/diff-documents.ts";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";

/** A stage of the published version that changes or goes, with those who stand there now. */
export interface TouchedStage {
  id: string;
  title: Bilingual;
  kind: "changed" | "removed";
  people: number;
}

/** Stages with people in them that the draft changes or no longer has, most people first. */
export const touchedStages = (
  published: Document,
  draft: Document,
  counts: Readonly<Record<string, number>>,
): TouchedStage[] => {
  const kinds = new Map<string, TouchedStage["kind"]>();
  for (const { what, kind, id } of diffDocuments(published, draft)) {
    if (what === "stage" && kind === "removed") kinds.set(id, "removed");
    // What leaves a stage is a part of it for those who stand there.
    else if ((what === "stage" && kind === "changed") || what === "transition") {
      if (!kinds.has(id)) kinds.set(id, "changed");
    }
  }
  const { byId } = deriveGraph(published);
  return [...kinds]
    .flatMap(([id, kind]): TouchedStage[] => {
      const stage = byId.get(id);
      const people = Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0;
      return stage === undefined || stage.shape === "final" || people === 0
        ? []
        : [{ id, title: stage.title, kind, people }];
    })
    .toSorted((one, other) => other.people - one.people);
};
