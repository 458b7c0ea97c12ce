import type { State } from "@parcours/core";
import { parentPath, PROGRAM, stateAt, type StagePath } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { childrenOf, takenIds } from "../../graph/stages.ts";
import { isParallel, mayHold } from "../../may/structure.ts";
import { uniqueId } from "../../names/ids.ts";
import { withStageInserted } from "./insert-stage.ts";

/** A point of return that a phase does not have yet. */
export const newPointOfReturn = (document: Document, phase: StagePath, depth: "shallow" | "deep" = "deep"): State => ({
  id: uniqueId(`${stateAt(document, phase)?.id ?? ""}History`, takenIds(document)),
  type: "history",
  history: depth,
});

/** The id of the point of return of a phase; `undefined` where it has none. */
export const pointOfReturnIn = (document: Document, phase: StagePath): string | undefined =>
  childrenOf(stateAt(document, phase) ?? {}, phase).find(({ state }) => state.type === "history")?.state.id;

/**
 * The phase that a pause interrupts when one leaves from here: the stage itself where it is a phase, else the nearest
 * around it. The parts of a parallel phase pause together.
 */
export const phaseToPause = (document: Document, from: StagePath): StagePath | undefined => {
  for (let at = from; at !== PROGRAM; at = parentPath(at) ?? PROGRAM) {
    if (mayHold(document, at) === null && !isParallel(document, parentPath(at) ?? PROGRAM)) return at;
  }
  return undefined;
};

/** The document in which a phase has a point of return, with its id. */
export const withPointOfReturn = (document: Document, phase: StagePath): { document: Document; id: string } => {
  const there = pointOfReturnIn(document, phase);
  if (there !== undefined) return { document, id: there };
  const made = newPointOfReturn(document, phase);
  return { document: withStageInserted(document, phase, made), id: made.id };
};
