import type { State } from "@parcours/core";
import { childPath, keyOf, parentPath, PROGRAM, stateAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withState, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withKeyRenamed } from "../../graph/records.ts";
import { takenIds } from "../../graph/stages.ts";
import { newId } from "../../may/new-id.ts";
import { firstOf } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import { PROGRAM_SPOT } from "../../names/grammar.ts";
import { renamed, renamingOne } from "../../names/rename.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Where the stage is found afterwards: its key goes along with its id where both were the same. */
const pathAfter = (document: Document, path: StagePath, id: string): StagePath =>
  stateAt(document, path)?.id === keyOf(path) ? childPath(parentPath(path) ?? PROGRAM, id) : path;

const withKeyAfter = (document: Document, path: StagePath, id: string): Document => {
  const key = keyOf(path);
  return withHolder<Holder>(document, parentPath(path) ?? PROGRAM, (holder) => {
    const moved = withStateKey(holder, "states", withKeyRenamed(holder.states ?? {}, key, id));
    return holder.initial === key ? withStateKey(moved, "initial", id) : moved;
  });
};

/**
 * Gives a stage another id, and everything that names it the new one: transitions, places, indicators, properties,
 * scenarios. For programs that nobody runs through yet; what is kept of runs hangs on the id.
 */
export const renameStage: Command<{ path: StagePath; id: string }> = {
  name: "rename-stage",
  title: ({ path, id }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer l’identifiant de ${words.fr} en « ${id} »`, en: `Change the id of ${words.en} to “${id}”` };
  },
  may: (document, { path, id }) => {
    const gone = stageThere(document, path);
    const taken = takenIds(document);
    const state = stateAt(document, path);
    if (state !== undefined && state.id === id) return gone;
    if (id === keyOf(path)) taken.delete(id);
    return firstOf(gone, newId(id, taken));
  },
  apply: (document, { path, id }) => {
    const state = stateAt(document, path);
    if (state === undefined || state.id === id) return document;
    const called = renamed(PROGRAM_SPOT, document, renamingOne("stage", state.id, id)) as Document;
    const named = withState(called, path, (one: State) => withStateKey(one, "id", id));
    return pathAfter(document, path, id) === path ? named : withKeyAfter(named, path, id);
  },
  select: (before, { path, id }) => ({ kind: "stages", paths: [pathAfter(before, path, id)] }),
};
