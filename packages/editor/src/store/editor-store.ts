import type { Bilingual, Language } from "@parcours/core";
import type { Command } from "../commands/command.ts";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import { NOTHING, type Selection } from "../graph/selection.ts";
import { createHistory, isDirty, markSaved, redo, run, undo, type History } from "../history.ts";
import { remaining } from "./remaining.ts";
import type { EditorState, Face, Findings, View } from "./editor-state.ts";

export interface EditorOptions {
  document: Document;
  language: Language;
  readOnly?: boolean;
  /** Called with the new document after each edit, each undo and each redo. */
  onChange?: ((document: Document) => void) | undefined;
  /** The moment of an edit, in milliseconds. */
  now: () => number;
}

/** How an edit went; a refused one changes nothing and says why. */
export type RunResult = { ok: true } | { ok: false; reason: Bilingual };

const READ_ONLY: Bilingual = {
  fr: "Ce programme est ouvert en lecture seule : rien n’y change.",
  en: "This program is open for reading only: nothing in it changes.",
};

/** Asks the canvas to bring something into view. */
export type Reveal = (selection: Selection) => void;

/**
 * What the parts of the editor share: the document with its history, what is selected, what checks found, how it is
 * shown. Every edit of the document goes through `run`. Made for `useSyncExternalStore`: `state` is replaced, never
 * changed. The functions are bound: they may be handed out.
 */
export class EditorStore {
  #history: History;
  #state: EditorState;
  readonly #listeners = new Set<() => void>();
  readonly #reveals = new Set<Reveal>();
  readonly #now: () => number;
  #onChange: ((document: Document) => void) | undefined;

  constructor({ document, language, readOnly = false, onChange, now }: EditorOptions) {
    this.#history = createHistory(document);
    this.#now = now;
    this.#onChange = onChange;
    this.#state = {
      document,
      graph: deriveGraph(document),
      undoable: undefined,
      redoable: undefined,
      dirty: false,
      selection: NOTHING,
      findings: { problems: [], scenarios: [], properties: [], progress: "structure" },
      view: "design",
      face: "design",
      language,
      readOnly,
      refusal: undefined,
    };
  }

  get state(): EditorState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #step(history: History, selection: Selection = this.#state.selection): void {
    const changed = history.present !== this.#history.present;
    this.#history = history;
    const graph = changed ? deriveGraph(history.present, this.#state.graph) : this.#state.graph;
    this.#set({
      document: history.present,
      graph,
      selection: remaining(selection, graph),
      undoable: history.past.at(-1),
      redoable: history.future.at(-1),
      dirty: isDirty(history),
      refusal: undefined,
    });
    if (changed) this.#onChange?.(history.present);
  }

  /** Makes an edit. Edits with the same `mergeKey` in a row are undone as one. */
  readonly run = <Input>(command: Command<Input>, input: Input, options: { mergeKey?: string } = {}): RunResult => {
    const result = this.#state.readOnly
      ? { ok: false as const, reason: READ_ONLY }
      : run(this.#history, command, input, { ...options, at: this.#now() });
    if (result.ok) {
      if (result.changed) this.#step(result.history, result.selection);
      else if (result.selection !== undefined) this.select(result.selection);
      return { ok: true };
    }
    this.#set({ refusal: result.reason });
    return result;
  };

  readonly undo = (): void => {
    if (!this.#state.readOnly) this.#step(undo(this.#history));
  };

  readonly redo = (): void => {
    if (!this.#state.readOnly) this.#step(redo(this.#history));
  };

  readonly select = (selection: Selection): void => this.#set({ selection });

  /** Selects and brings into view. */
  readonly reveal = (selection: Selection): void => {
    this.#set({ selection });
    for (const reveal of this.#reveals) reveal(selection);
  };

  /** Tells the canvas when something has to be brought into view. */
  readonly onReveal = (reveal: Reveal): (() => void) => {
    this.#reveals.add(reveal);
    return () => this.#reveals.delete(reveal);
  };

  readonly show = (view: View): void => this.#set({ view });
  readonly setFace = (face: Face): void => this.#set({ face });
  readonly setFindings = (findings: Findings): void => this.#set({ findings });
  readonly setLanguage = (language: Language): void => this.#set({ language });
  readonly setReadOnly = (readOnly: boolean): void => this.#set({ readOnly });
  /** Says why something cannot be done that is no edit. */
  readonly refuse = (reason: Bilingual): void => this.#set({ refusal: reason });
  readonly dismissRefusal = (): void => this.#set({ refusal: undefined });
  readonly setOnChange = (onChange: ((document: Document) => void) | undefined): void => {
    this.#onChange = onChange;
  };

  /** The host has kept this document. */
  readonly saved = (document: Document): void => {
    this.#history = markSaved(this.#history, document);
    this.#set({ dirty: isDirty(this.#history) });
  };

  /** Another document takes the place of this one, from outside; its history begins anew. */
  readonly replace = (document: Document): void => {
    this.#history = createHistory(document);
    const graph = deriveGraph(document, this.#state.graph);
    const selection = remaining(this.#state.selection, graph);
    this.#set({
      document,
      graph,
      selection,
      undoable: undefined,
      redoable: undefined,
      dirty: false,
      refusal: undefined,
    });
  };
}
