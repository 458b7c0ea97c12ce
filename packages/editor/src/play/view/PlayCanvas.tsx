import { useEffect, useRef, useState } from "react";
import { Canvas } from "../../canvas/Canvas.tsx";
import type { Acts } from "../../canvas/canvas-acts.ts";
import { shareCanvasMemory } from "../../canvas/flow/canvas-memory.ts";
import type { Graph } from "../../graph/graph.ts";
import { NOTHING } from "../../graph/selection.ts";
import { EditorContext, useEditorStore } from "../../store/editor-context.ts";
import { EditorStore } from "../../store/editor-store.ts";

interface PlayCanvasProps {
  graph: Graph;
  lit: ReadonlySet<string>;
  /** Ids of the stages where the person rests. */
  stages: readonly string[];
}

const nothing = (): void => {};

/** The same diagram, to be looked at only: a store of its own, so that nothing here changes what is being designed. */
export const PlayCanvas = ({ graph, lit, stages }: PlayCanvasProps) => {
  const editor = useEditorStore();
  const [mirror] = useState(() => {
    const store = new EditorStore({
      document: graph.document,
      language: editor.state.language,
      readOnly: true,
      now: () => performance.now(),
    });
    shareCanvasMemory(editor, store);
    return store;
  });
  const acts = useRef<Acts | undefined>(undefined);
  useEffect(() => {
    if (mirror.state.document !== graph.document) mirror.replace(graph.document);
  }, [mirror, graph.document]);
  const here = stages.join(" ");
  useEffect(() => {
    const paths = here.split(" ").flatMap((id) => mirror.state.graph.byId.get(id)?.path ?? []);
    if (paths.length === 0) return;
    mirror.reveal({ kind: "stages", paths });
    mirror.select(NOTHING);
  }, [mirror, here]);
  return (
    <EditorContext value={mirror}>
      <Canvas overlay={{ lit }} onOpenPanel={nothing} acts={acts} />
    </EditorContext>
  );
};
