import { useLanguage } from "@parcours/ui";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { BrokenDocument } from "./canvas/details/BrokenDocument.tsx";
import { EditorFrame } from "./canvas/frame/EditorFrame.tsx";
import type { Overlay } from "./canvas/use-seen.ts";
import { TryIt } from "./play/view/TryIt.tsx";
import { OthersContext, type OtherPrograms } from "./others.ts";
import { openDocument, textOf, type Document, type Opened } from "./graph/document.ts";
import { EditorContext } from "./store/editor-context.ts";
import { EditorStore } from "./store/editor-store.ts";

export interface ProgramEditorProps extends Overlay {
  /** The program: its JSON text, or the definition. A value that did not come from `onChange` begins a new history. */
  value: string | Document;
  /** Called with the new definition after every edit, undo and redo. */
  onChange?: ((document: Document) => void) | undefined;
  readOnly?: boolean;
  /**
   * The other programs of the organization, for members, what is read from them, and the checks. The same object as long as
   * it says the same.
   */
  others?: OtherPrograms | undefined;
  /** What stands before the title: the way back. */
  before?: ReactNode;
  /** The state of saving, in words. */
  status?: ReactNode;
  /** Buttons at the right of the bar: publish, export. */
  actions?: ReactNode;
}

const isShown = (store: EditorStore, value: string | Document): boolean =>
  typeof value === "string" ? textOf(store.state.document) === value : store.state.document === value;

/**
 * The visual editor of a program: diagram, outline, panels, problems. The document is the definition, and every change a
 * command that can be undone. Knows no network: what is to be kept is told by `onChange`.
 */
export const ProgramEditor = (props: ProgramEditorProps) => {
  const { value, onChange, readOnly = false, others, ...frame } = props;
  const { language } = useLanguage();
  const [store, setStore] = useState<EditorStore | undefined>(undefined);
  const [failed, setFailed] = useState<Extract<Opened, { ok: false }> | undefined>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;
  /** Documents that were handed out: when they come back, nothing has to be done, however late they are. */
  const [told] = useState(() => new WeakSet<Document>());

  const open = (document: Document): EditorStore =>
    new EditorStore({
      document,
      language,
      readOnly,
      now: () => performance.now(),
      onChange: (changed) => {
        told.add(changed);
        latest.current?.(changed);
      },
    });

  useEffect(() => {
    if (typeof value === "object" && told.has(value)) return;
    if (store !== undefined && isShown(store, value)) return;
    const opened = openDocument(value);
    setFailed(opened.ok ? undefined : opened);
    if (!opened.ok) return;
    if (store === undefined) setStore(open(opened.document));
    else store.replace(opened.document);
    // Only another value asks for this.
  }, [value]);
  useEffect(() => store?.setReadOnly(readOnly), [store, readOnly]);

  if (failed !== undefined) {
    return (
      <BrokenDocument
        text={typeof value === "string" ? value : JSON.stringify(value, null, 2)}
        reason={failed.reason}
        onMended={(document) => {
          setFailed(undefined);
          setStore(open(document));
          told.add(document);
          onChange?.(document);
        }}
      />
    );
  }
  if (store === undefined) return null;
  return (
    <EditorContext value={store}>
      <OthersContext value={others}>
        <EditorFrame play={<TryIt />} {...frame} />
      </OthersContext>
    </EditorContext>
  );
};
