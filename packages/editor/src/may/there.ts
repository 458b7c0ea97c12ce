import type { Bilingual } from "@parcours/core";
import { holderAt, PROGRAM, stateAt, transitionAt, type StagePath, type TransitionAddress } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { say } from "./sentence.ts";

const GONE = say("Cette étape n’existe plus.", "This stage is no longer there.");

/** A stage can only be changed while it is there. */
export const stageThere = (document: Document, path: StagePath): Bilingual | null =>
  stateAt(document, path) === undefined ? GONE : null;

/** All of the stages are there, and at least one. */
export const stagesThere = (document: Document, paths: readonly StagePath[]): Bilingual | null => {
  if (paths.length === 0) return say("Choisissez d’abord une étape.", "Choose a stage first.");
  return paths.some((path) => stateAt(document, path) === undefined) ? GONE : null;
};

/** The program, or a stage that is there. */
export const holderThere = (document: Document, path: StagePath): Bilingual | null =>
  path !== PROGRAM && holderAt(document, path) === undefined ? GONE : null;

/** A transition can only be changed while it is there. */
export const transitionThere = (document: Document, at: TransitionAddress): Bilingual | null =>
  transitionAt(document, at) === undefined
    ? say("Cette transition n’existe plus.", "This transition is no longer there.")
    : null;
