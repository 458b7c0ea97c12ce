import { useLanguage } from "@parcours/ui";
import { useCallback, useRef, useState } from "react";
import type { Acts } from "./canvas/canvas-acts.ts";
import { Canvas } from "./canvas/Canvas.tsx";
import { openDocument, type Document } from "./graph/document.ts";
import { EditorContext } from "./store/editor-context.ts";
import { EditorStore } from "./store/editor-store.ts";

export interface ProgramEditorProps {
  value: string | Document;
  onChange?: (document: Document) => void;
}

const NONE = {};
/** The visual editor of a program: the document is the definition, and every change a command that can be undone. */
export const ProgramEditor = ({ value, onChange }: ProgramEditorProps) => {
  const { language } = useLanguage();
  const [store] = useState(() => {
    const opened = openDocument(value);
    if (!opened.ok) return undefined;
    return new EditorStore({ document: opened.document, language, onChange, now: () => performance.now() });
  });
  const acts = useRef<Acts | undefined>(undefined);
  const onOpenPanel = useCallback(() => {}, []);
  if (store === undefined) return null;
  return (
    <EditorContext value={store}>
      <Canvas overlay={NONE} onOpenPanel={onOpenPanel} acts={acts} />
    </EditorContext>
  );
};
