import type { Bilingual } from "@parcours/core";
import { whyNot, type Command } from "./commands/command.ts";
import type { Document } from "./graph/document.ts";
import type { Selection } from "./graph/selection.ts";
import { typeset } from "./graph/typeset.ts";

/** A step that can be taken back or taken again. */
export interface Entry {
  /** In `past` the document before the step, in `future` the document after it. */
  document: Document;
  command: string;
  title: Bilingual;
  /** Steps with the same key, one soon after the other, are one. */
  mergeKey: string | undefined;
  /** When it was last added to, in milliseconds of any clock that runs forward. */
  at: number;
}

/** Where the document stands between what was done and what was taken back. The last of each list comes next. */
export interface History {
  past: readonly Entry[];
  present: Document;
  future: readonly Entry[];
  /** The document that is kept elsewhere; the very object, so that coming back to it is noticed. */
  saved: Document;
}

/** What running a command gives. `selection` is what the command would have selected now. */
export type CommandResult =
  | { ok: true; history: History; changed: boolean; selection: Selection | undefined }
  | { ok: false; reason: Bilingual };

/** How a command is run. `at` in milliseconds; only differences count. */
export interface RunOptions {
  mergeKey?: string | undefined;
  at?: number;
}

/** Steps that are kept; older ones cannot be taken back any more. */
export const HISTORY_LIMIT = 500;

/** A pause longer than this, in milliseconds, begins a new step even under the same key. */
export const MERGE_PAUSE = 4_000;

/** A history with nothing in it yet. */
export const createHistory = (document: Document): History => ({
  past: [],
  present: document,
  future: [],
  saved: document,
});

const merges = ({ past, future }: History, mergeKey: string | undefined, at: number): boolean => {
  const last = past.at(-1);
  if (mergeKey === undefined || last === undefined || future.length > 0) return false;
  return last.mergeKey === mergeKey && at - last.at <= MERGE_PAUSE;
};

/**
 * Runs a command. Steps with the same `mergeKey` in quick succession become one, so that what was typed into a field is
 * taken back at once. A command that changes nothing leaves no step.
 */
export const run = <Input>(
  history: History,
  command: Command<Input>,
  input: Input,
  { mergeKey, at = 0 }: RunOptions = {},
): CommandResult => {
  const { present, past, saved } = history;
  const reason = whyNot(command, present, input);
  if (reason !== null) return { ok: false, reason };
  const after = command.apply(present, input);
  const selection = command.select?.(present, input, after);
  if (after === present) return { ok: true, history, changed: false, selection };
  const step: Entry = {
    document: present,
    command: command.name,
    title: typeset(command.title(input, present)),
    mergeKey,
    at,
  };
  const last = past.at(-1);
  const steps =
    last !== undefined && merges(history, mergeKey, at) ? [...past.slice(0, -1), { ...last, at }] : [...past, step];
  const kept = steps.length > HISTORY_LIMIT ? steps.slice(-HISTORY_LIMIT) : steps;
  return { ok: true, history: { past: kept, present: after, future: [], saved }, changed: true, selection };
};

/** Takes the last step back: the document before it, the very same object. Nothing to take back: the same history. */
export const undo = (history: History): History => {
  const { past, present, future, saved } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return {
    past: past.slice(0, -1),
    present: last.document,
    future: [...future, { ...last, document: present }],
    saved,
  };
};

/** Takes again what was taken back last. Nothing was: the same history. */
export const redo = (history: History): History => {
  const { past, present, future, saved } = history;
  const next = future.at(-1);
  if (next === undefined) return history;
  return {
    past: [...past, { ...next, document: present }],
    present: next.document,
    future: future.slice(0, -1),
    saved,
  };
};

/** Notes that the document as it is now is kept elsewhere (or `document`, where saving took a while). */
export const markSaved = (history: History, document: Document = history.present): History => ({
  ...history,
  saved: document,
});

/** True when the document differs from the one that is kept elsewhere. */
export const isDirty = ({ present, saved }: History): boolean => present !== saved;
