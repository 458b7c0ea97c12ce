import type { State } from "@parcours/core";
import { childPath, keyOf, parentPath, PROGRAM, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withEntryAfter } from "../../graph/records.ts";
import { isParallel } from "../../may/structure.ts";

/** The key of the stage beside which something is put: the one that stands directly in `parent`. */
const besideIn = (parent: StagePath, beside: StagePath | undefined): string | undefined => {
  for (let at = beside; at !== undefined && at !== PROGRAM; at = parentPath(at)) {
    if (parentPath(at) === parent) return keyOf(at);
  }
  return undefined;
};

/**
 * The document with a stage put into a phase or the program, right after the one that is or holds `beside`, else at the
 * end. Where there is nothing to begin with yet, one begins with it.
 */
export const withStageInserted = (document: Document, parent: StagePath, state: State, beside?: StagePath): Document =>
  withHolder<Holder>(document, parent, (holder) => {
    const states = holder.states ?? {};
    const inserted = withStateKey(holder, "states", withEntryAfter(states, state.id, state, besideIn(parent, beside)));
    const begins = state.type !== "history" && !isParallel(document, parent);
    const lacks = holder.initial === undefined || !Object.hasOwn(states, holder.initial);
    return begins && lacks ? withStateKey(inserted, "initial", state.id) : inserted;
  });

/** Where a stage put there will be found. */
export const insertedPath = (parent: StagePath, state: State): StagePath => childPath(parent, state.id);
