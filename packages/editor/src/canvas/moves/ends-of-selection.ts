import type { StagePath, TransitionAddress } from "../../graph/address.ts";
import { transitionId } from "../../graph/address.ts";
import type { Selection } from "../../graph/selection.ts";

const NOBODY: readonly StagePath[] = [];

/** The chosen stages. */
export const chosenStages = (selection: Selection): readonly StagePath[] =>
  selection.kind === "stages" ? selection.paths : NOBODY;

/** The chosen transition. */
export const chosenTransition = (selection: Selection): TransitionAddress | undefined =>
  selection.kind === "transition" ? selection.at : undefined;

/** The ids of cards and wires that are chosen. */
export const chosenIds = (selection: Selection): ReadonlySet<string> => {
  if (selection.kind === "stages") return new Set(selection.paths);
  return selection.kind === "transition" ? new Set([transitionId(selection.at)]) : new Set();
};
