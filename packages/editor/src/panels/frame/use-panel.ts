import { useMemo } from "react";
import { useEditorStore, useEditorValue } from "../../store/editor-context.ts";

/**
 * What panels read and do. Renders again when the program changes, not when something else is selected or checked: a
 * panel is rendered anew by whoever shows it.
 */
export const usePanel = () => {
  const store = useEditorStore();
  const document = useEditorValue((state) => state.document);
  const graph = useEditorValue((state) => state.graph);
  const readOnly = useEditorValue((state) => state.readOnly);
  const face = useEditorValue((state) => state.face);
  return useMemo(
    () => ({ document, graph, readOnly, face, select: store.select, run: store.run }),
    [store, document, graph, readOnly, face],
  );
};
