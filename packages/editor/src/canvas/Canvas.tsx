import "@xyflow/react/dist/base.css";
import { useLanguage } from "@parcours/ui";
import { applyNodeChanges, Background, ReactFlow, ReactFlowProvider, type NodeChange } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { CanvasActionsContext, type CanvasActions } from "./canvas-actions.ts";
import { AnytimeCard } from "./cards/AnytimeCard.tsx";
import { HistoryMark } from "./cards/HistoryMark.tsx";
import { PhaseFrame } from "./cards/PhaseFrame.tsx";
import { StageCard } from "./cards/StageCard.tsx";
import { buildEdges } from "./flow/build-edges.ts";
import { buildNodes, type Look } from "./flow/build-nodes.ts";
import type { CanvasNode, WireEdge } from "./flow/flow-types.ts";
import { createFaces } from "./flow/stage-faces.ts";
import { usePlacement } from "./flow/use-placement.ts";
import { visibleOf } from "./flow/visible.ts";
import { TransitionWire } from "./wires/TransitionWire.tsx";
import classes from "./canvas.module.css";

const nodeTypes = { card: StageCard, frame: PhaseFrame, history: HistoryMark, anytime: AnytimeCard };
const edgeTypes = { wire: TransitionWire };

const Diagram = () => {
  const store = useEditorStore();
  const graph = useEditorValue((state) => state.graph);
  const { language } = useLanguage();
  const visible = useMemo(() => visibleOf(graph), [graph]);
  const [facesOf] = useState(createFaces);
  const faces = useMemo(
    () => facesOf(visible, { language, counts: undefined, details: false }),
    [facesOf, visible, language],
  );
  const placement = usePlacement(graph, visible, faces, language);
  const look: Look = useMemo(
    () => ({
      language,
      readOnly: false,
      counts: undefined,
      markers: new Map(),
      changes: new Map(),
      lit: new Set(),
      selected: new Set(),
      current: undefined,
      renaming: undefined,
      aimed: undefined,
    }),
    [language],
  );
  const built = useMemo(
    () => buildNodes(graph, visible, faces, placement.boxes, look, new Map()),
    [graph, visible, faces, placement, look],
  );
  const edges = useMemo(
    () => buildEdges(graph, visible, placement.absolute, placement.wires, look, new Map<string, WireEdge>()),
    [graph, visible, placement, look],
  );
  const [nodes, setNodes] = useState<CanvasNode[]>(built);
  useEffect(() => setNodes(built), [built]);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => setNodes((now) => applyNodeChanges(changes, now)),
    [],
  );
  const actions = useRef<CanvasActions>({
    selectTransition: (at) => store.select({ kind: "transition", at }),
    beginWire: () => {},
    beginReconnect: () => {},
    insertOn: () => {},
    fold: () => {},
    rename: () => {},
  });
  return (
    <CanvasActionsContext value={actions.current}>
      <ReactFlow<CanvasNode, WireEdge>
        className={classes.flow ?? ""}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        zIndexMode="manual"
        disableKeyboardA11y
        nodesConnectable={false}
        fitView
        minZoom={0.1}
      >
        <Background gap={24} />
      </ReactFlow>
    </CanvasActionsContext>
  );
};

/** The program as a diagram, to be looked at and worked on. */
export const Canvas = () => (
  <ReactFlowProvider>
    <Diagram />
  </ReactFlowProvider>
);
