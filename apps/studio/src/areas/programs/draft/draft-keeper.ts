import { isProblem } from "@parcours/client";
import { type Document, textOf } from "@parcours/editor";
import type { Draft } from "../../../api/drafts.ts";
import type { UnsentPlace } from "./unsent-drafts.ts";

/** How it stands with the draft and the server. */
export type SaveState =
  | { kind: "saved"; at: Date | undefined }
  /** Changed, and soon to be saved. */
  | { kind: "changed" }
  | { kind: "saving" }
  /** No answer: tried again by itself. `kept`: on this device, so that closing the tab loses nothing. */
  | { kind: "offline"; kept: boolean }
  /** The server does not take it as it is. */
  | { kind: "refused"; reason: string }
  /** Somebody else saved meanwhile: a person has to say what becomes of both. */
  | { kind: "conflict"; theirs: Draft & { definition: Document } };

/** Where drafts are kept. */
export interface DraftStore {
  save: (definition: Document, revision: number) => Promise<{ revision: number }>;
  read: () => Promise<Draft>;
}

/** So long nobody types before the draft is saved, in milliseconds. */
export const PAUSE_MS = 1_200;
/** The server is asked again after this long without an answer. */
export const RETRY_MS = 5_000;

const isOutOfReach = (error: unknown): boolean => !isProblem(error) || error.status === 0 || error.status >= 500;

/**
 * Keeps a draft on the server while it is edited: saves after a pause, one request at a time, always over the revision
 * that it was made from. What cannot be saved stays here, and nothing of anybody's is overwritten.
 */
export class DraftKeeper {
  #state: SaveState = { kind: "saved", at: undefined };
  /** As it stands on the server, as far as we know. */
  #base: Document;
  #current: Document;
  #revision: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  readonly #store: DraftStore;
  readonly #unsent: UnsentPlace | undefined;
  readonly #now: () => Date;
  readonly #listeners = new Set<() => void>();

  /** `unsent`: where changes are kept that the server has not got. */
  constructor(
    draft: { definition: Document; revision: number },
    store: DraftStore,
    now: () => Date,
    unsent?: UnsentPlace,
  ) {
    this.#base = draft.definition;
    this.#current = draft.definition;
    this.#revision = draft.revision;
    this.#store = store;
    this.#now = now;
    this.#unsent = unsent;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** What both sides of a conflict began with. */
  get base(): Document {
    return this.#base;
  }

  get current(): Document {
    return this.#current;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Something here is not on the server. */
  get unsaved(): boolean {
    return this.#current !== this.#base && textOf(this.#current) !== textOf(this.#base);
  }

  /** Keeps on this device what the server has not got; true when nothing is lost with the tab. */
  readonly keepHere = (): boolean => {
    if (!this.unsaved) return true;
    const at = this.#now().toISOString();
    return this.#unsent?.keep({ base: this.#base, revision: this.#revision, current: this.#current, at }) ?? false;
  };

  #offline(): void {
    this.#set({ kind: "offline", kept: this.keepHere() });
    this.#wait(RETRY_MS);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** The draft was edited. */
  readonly change = (document: Document): void => {
    this.#current = document;
    if (this.#state.kind === "conflict") return this.#set({ ...this.#state });
    if (this.#state.kind !== "saving") this.#set({ kind: "changed" });
    this.#wait(PAUSE_MS);
  };

  /** Saves what there is to save; true when the server has everything. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    if (this.#state.kind === "conflict") return false;
    this.#running ??= this.#save().finally(() => (this.#running = undefined));
    await this.#running;
    return !this.unsaved;
  };

  async #save(): Promise<void> {
    while (this.unsaved) {
      const sent = this.#current;
      this.#set({ kind: "saving" });
      try {
        this.#revision = (await this.#store.save(sent, this.#revision)).revision;
        this.#base = sent;
      } catch (error) {
        if (isProblem(error, "precondition_failed")) {
          if (await this.#compare()) continue;
        } else if (isOutOfReach(error)) this.#offline();
        else {
          this.keepHere();
          this.#set({ kind: "refused", reason: error instanceof Error ? error.message : "" });
        }
        return;
      }
    }
    this.#unsent?.forget();
    this.#set({ kind: "saved", at: this.#now() });
  }

  /** Another revision stands there. True when it says nothing that we do not know: then saving goes on over it. */
  async #compare(): Promise<boolean> {
    try {
      const theirs = (await this.#store.read()) as Draft & { definition: Document };
      const text = textOf(theirs.definition);
      if (text === textOf(this.#base) || text === textOf(this.#current)) {
        // An answer of ours that got lost, or somebody who took their change back.
        this.#revision = theirs.revision;
        this.#base = theirs.definition;
        return true;
      }
      this.keepHere();
      this.#set({ kind: "conflict", theirs });
    } catch {
      this.#offline();
    }
    return false;
  }

  /** Looks whether the draft stands there as we know it; if not, that is a conflict. */
  readonly look = async (): Promise<void> => void (await this.#compare());

  /** After a conflict: goes on from what the other side saved, with this as the draft. */
  readonly settle = (document: Document): void => {
    if (this.#state.kind !== "conflict") return;
    const { theirs } = this.#state;
    this.#base = theirs.definition;
    this.#revision = theirs.revision;
    this.#current = document;
    this.#set({ kind: "changed" });
    void this.flush();
  };

  /** Nothing is tried by itself any more. */
  readonly stop = (): void => clearTimeout(this.#timer);
}
