import type { EditorAccess } from "../../store/editor-context.ts";
import type { Session } from "./session.ts";

/** In whose name things are done: `auto` is whoever may, `organization` may all; else a role. */
export interface Acting {
  role: string;
  /** Another person of that role than the one who acted before. */
  other: boolean;
}

/** What "Try it" remembers while other views are open. */
export interface PlayState {
  session: Session;
  acting: Acting;
}

/** Keeps a state and tells when it is another one. Made for `useSyncExternalStore`. */
export class PlayStore {
  #state: PlayState;
  readonly #listeners = new Set<() => void>();

  constructor(session: Session) {
    this.#state = { session, acting: { role: "auto", other: false } };
  }

  readonly read = (): PlayState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<PlayState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Replaces the session by what is made of it. */
  readonly update = (change: (session: Session) => Session): void => {
    const session = change(this.#state.session);
    if (session !== this.#state.session) this.#set({ session });
  };

  readonly actAs = (acting: Acting): void => this.#set({ acting });
}

/** One for each open program, as long as that is open; by what it does, which a panel that is told later shares with it. */
const stores = new WeakMap<EditorAccess["run"], PlayStore>();

export const playStoreOf = (editor: EditorAccess, open: () => Session): PlayStore => {
  const known = stores.get(editor.run);
  if (known !== undefined) return known;
  const made = new PlayStore(open());
  stores.set(editor.run, made);
  return made;
};
