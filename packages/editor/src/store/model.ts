import type { Bilingual } from "@parcours/core";
import type { Document } from "../graph/document.ts";

/** One kind of edit. Pure: `apply` gives a new document that shares what it did not change. */
export interface Command<Input> {
  name: string;
  title: (input: Input, document: Document) => Bilingual;
  may?: (document: Document, input: Input) => Bilingual | null;
  apply: (document: Document, input: Input) => Document;
}

/** An edit that was made. */
interface Entry {
  title: Bilingual;
  document: Document;
}

/** The document and how it came to be. */
export interface History {
  past: readonly Entry[];
  present: Document;
  future: readonly Entry[];
}

export const createHistory = (document: Document): History => ({ past: [], present: document, future: [] });

export const run = <Input>(
  history: History,
  command: Command<Input>,
  input: Input,
  _options: { mergeKey?: string; at: number },
): { ok: true; history: History } | { ok: false; reason: Bilingual } => {
  const reason = command.may?.(history.present, input) ?? null;
  if (reason !== null) return { ok: false, reason };
  const entry = { title: command.title(input, history.present), document: history.present };
  return {
    ok: true,
    history: { past: [...history.past, entry], present: command.apply(history.present, input), future: [] },
  };
};

export const undo = (history: History): History => {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.document,
    future: [{ title: last.title, document: history.present }, ...history.future],
  };
};

export const redo = (history: History): History => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { title: next.title, document: history.present }],
    present: next.document,
    future,
  };
};
