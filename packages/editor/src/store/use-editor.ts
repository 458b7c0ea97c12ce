import { useMemo } from "react";
import { useEditorStore, useEditorValue } from "./editor-context.ts";
import type { EditorState } from "./editor-state.ts";
import type { EditorStore } from "./editor-store.ts";

/** The state and the actions in one. */
export type Editor = EditorState &
  Pick<EditorStore, "run" | "undo" | "redo" | "select" | "reveal" | "show" | "setFace" | "dismissRefusal">;

/** The whole editor: renders again at every change. Cards and edges use `useEditorValue` instead. */
export const useEditor = (): Editor => {
  const store = useEditorStore();
  const state = useEditorValue((whole) => whole);
  return useMemo(() => {
    const { run, undo, redo, select, reveal, show, setFace, dismissRefusal } = store;
    return { ...state, run, undo, redo, select, reveal, show, setFace, dismissRefusal };
  }, [store, state]);
};
