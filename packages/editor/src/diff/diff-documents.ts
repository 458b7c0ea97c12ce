import type { Document } from "../graph/document.ts";
import { typeset } from "../graph/typeset.ts";
import type { Change } from "./change.ts";
import { entryChanges } from "./entry-changes.ts";
import { laidOut } from "./laid.ts";
import { programChanges } from "./program-changes.ts";
import { stageChanges } from "./stage-changes.ts";
import { transitionChanges } from "./transition-changes.ts";

/**
 * What changed from one definition to a later one, in words: the program, its stages and transitions, its catalogues.
 * Stages and entries are told apart by their ids. Where boxes are drawn, and the order in which things are listed, is no
 * change; the order of branches is.
 */
export const diffDocuments = (before: Document, after: Document): Change[] => {
  if (before === after) return [];
  const [was, is] = [laidOut(before), laidOut(after)];
  return [
    ...programChanges(was, is),
    ...stageChanges(was, is),
    ...transitionChanges(was, is),
    ...entryChanges(was, is),
  ].map((change) => ({
    ...change,
    sentence: typeset(change.sentence),
    details: change.details.map((detail) => ({ ...detail, sentence: typeset(detail.sentence) })),
  }));
};
