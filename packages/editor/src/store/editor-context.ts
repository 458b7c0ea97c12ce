import { createContext, useContext, useSyncExternalStore } from "react";
import type { EditorState } from "./editor-state.ts";
import type { EditorStore } from "./editor-store.ts";

/** What the parts of the editor need of the store. */
export type EditorAccess = Pick<EditorStore, keyof EditorStore>;

/** The store of the editor around. */
export const EditorContext = createContext<EditorAccess | undefined>(undefined);

/** The store itself, for actions; does not render again when the state changes. */
export const useEditorStore = (): EditorAccess => {
  const store = useContext(EditorContext);
  if (store === undefined) throw new Error("There is no editor around this component.");
  return store;
};

/** A part of the state; renders again only when that part is another. `pick` gives something that is kept, not made. */
export const useEditorValue = <T>(pick: (state: EditorState) => T): T => {
  const store = useEditorStore();
  return useSyncExternalStore(store.subscribe, () => pick(store.state));
};
