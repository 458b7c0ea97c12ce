import "@xyflow/react/dist/base.css";
import { Alert } from "@mantine/core";
import { EmptyState, useLanguage, useTexts } from "@parcours/ui";
import { Background, type NodeChange, ReactFlow, useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import type { NewStageKind } from "../commands/stages/new-stage.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import type { Popup } from "./acts/ground.ts";
import { createCanvasActs, type Acts } from "./canvas-acts.ts";
import { CanvasActionsContext, type CanvasActions } from "./canvas-actions.ts";
import { AnytimeCard } from "./cards/AnytimeCard.tsx";
import { HistoryMark } from "./cards/HistoryMark.tsx";
import { PhaseFrame } from "./cards/PhaseFrame.tsx";
import { StageCard } from "./cards/StageCard.tsx";
import type { CanvasNode } from "./flow/flow-types.ts";
import { FarSight } from "./far/FarSight.tsx";
import { GRID } from "./geometry.ts";
import { ShortcutSheet } from "./keys/ShortcutSheet.tsx";
import { useOwnSizes } from "./flow/use-own-sizes.ts";
import { createCanvasEdits, type Seen } from "./moves/canvas-edits.ts";
import { DragLine } from "./moves/DragLine.tsx";
import { chosenStages } from "./moves/ends-of-selection.ts";
import { HelperLines } from "./moves/HelperLines.tsx";
import { changedSelection } from "./moves/changed-selection.ts";
import { useDraggedNodes } from "./moves/use-dragged-nodes.ts";
import { useWireDrag } from "./moves/use-wire-drag.ts";
import { texts } from "./texts.ts";
import { ArrangeTools } from "./tools/ArrangeTools.tsx";
import { DRAGGED_KIND, Palette } from "./tools/Palette.tsx";
import { Overview } from "./tools/Overview.tsx";
import { ViewTools } from "./tools/ViewTools.tsx";
import { useKeys } from "./use-keys.ts";
import { useSeen, type Overlay } from "./use-seen.ts";
import { useViewport } from "./use-viewport.ts";
import { Popups } from "./Popups.tsx";
import { WireLayer } from "./wires/WireLayer.tsx";
import type { WireSubject } from "./wires/wire-subject.ts";
import classes from "./canvas.module.css";

const nodeTypes = { card: StageCard, frame: PhaseFrame, history: HistoryMark, anytime: AnytimeCard };
const SNAP: [number, number] = [GRID, GRID];
const SEVERAL = ["Shift", "Control", "Meta"];

export interface DiagramProps {
  overlay: Overlay;
  /** Brings the focus into the panel. */
  onOpenPanel: () => void;
  /** Gives others the way to "next step". */
  acts: { current: Acts | undefined };
}

/** The diagram with all that can be done on it. */
export const Diagram = ({ overlay, onOpenPanel, acts: handed }: DiagramProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const readOnly = useEditorValue((state) => state.readOnly);
  const refusal = useEditorValue((state) => state.refusal);
  useOwnSizes();
  const flow = useReactFlow<CanvasNode>();
  const ground = useRef<HTMLDivElement>(null);
  const [popup, setPopup] = useState<Popup | undefined>(undefined);
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const [looked, setLooked] = useState<string | undefined>(undefined);
  const [over, setOver] = useState<string | undefined>(undefined);
  const [helping, setHelping] = useState(false);
  const [minimap, setMinimap] = useState(true);

  const wireDrag = useWireDrag<WireSubject>({
    onTarget: (subject, id) => acts.dropWire(subject, id),
    onFree: (subject, at) => acts.dropWireFree(subject, at),
    onClick: (subject, at) => acts.clickGrip(subject, at),
  });
  const seen = useSeen(overlay, { renaming, aimed: wireDrag.aimed ?? over ?? looked });
  const latest = useRef<Seen>({ graph: seen.graph, visible: seen.visible, boxes: new Map(), absolute: new Map() });
  const { boxes, absolute } = seen.placement;
  latest.current = { graph: seen.graph, visible: seen.visible, boxes, absolute };
  const now = useCallback(() => latest.current, []);
  const edits = useMemo(() => createCanvasEdits(store, now), [store, now]);
  const { nodes, held, lines, onMoves } = useDraggedNodes(seen.nodes, now, edits, setOver);
  const viewport = useViewport({
    store,
    seen: now,
    ground,
    memory: seen.memory,
    version: seen.placement.version,
    ready: !seen.placement.pending,
  });
  const layAgain = useRef(seen.placement.layAgain);
  layAgain.current = seen.placement.layAgain;

  const acts = useMemo(
    () =>
      createCanvasActs({
        store,
        edits,
        seen: now,
        language,
        viewport,
        ground,
        toCanvas: (at) => flow.screenToFlowPosition(at, { snapToGrid: true, snapGrid: SNAP }),
        toScreen: (at) => flow.flowToScreenPosition(at),
        layAgain: () => layAgain.current(),
        lookInto: seen.lookInto,
        setPopup,
        setRenaming,
        setHelping,
        onOpenPanel,
      }),
    [store, edits, now, language, viewport, flow, onOpenPanel, seen.lookInto],
  );
  useEffect(() => {
    handed.current = acts;
  }, [handed, acts]);

  const actsNow = useRef(acts);
  actsNow.current = acts;
  const actions = useMemo(
    (): CanvasActions => ({
      selectTransition: (at) => store.select({ kind: "transition", at }),
      beginWire: (path, event) => wireDrag.begin({ kind: "new", from: path }, event),
      beginReconnect: (at, end, event) => wireDrag.begin({ kind: "reconnect", at, end }, event),
      insertOn: (at, point) => actsNow.current.open({ kind: "next", aim: { kind: "on", at }, at: point }),
      wireClicked: (edge) => actsNow.current.wireClicked(edge),
      wireDoubleClicked: (edge, event) => actsNow.current.wireDoubleClicked(edge, event),
      wireMenu: (edge, event) => actsNow.current.wireMenu(edge, event),
      fold: (path, folded) => actsNow.current.fold(path, folded),
      rename: (path, title) => actsNow.current.rename(path, title),
    }),
    [store, wireDrag.begin],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const next = changedSelection(store.state.selection, changes);
      if (next !== undefined) store.select(next);
      onMoves(changes.filter(({ type }) => type === "position"));
    },
    [store, onMoves],
  );
  const onMoveStart = useCallback((event: unknown) => {
    ground.current?.toggleAttribute("data-moving", true);
    actsNow.current.viewMoved(event);
  }, []);
  // Carried by hand: what only comes into view by itself can be pressed at once.
  const onMove = useCallback((event: unknown) => {
    if (event !== null) ground.current?.toggleAttribute("data-carried", true);
  }, []);
  const onMoveEnd = useCallback(() => {
    ground.current?.toggleAttribute("data-moving", false);
    ground.current?.toggleAttribute("data-carried", false);
  }, []);
  const closeHelp = useCallback(() => setHelping(false), []);
  const onKeyDown = useKeys(acts.act);
  const chosen = useEditorValue((state) => state.selection);
  const several = chosenStages(chosen);
  const onDrop = (event: DragEvent): void => {
    const kind = event.dataTransfer.getData(DRAGGED_KIND);
    if (kind === "") return;
    event.preventDefault();
    acts.dropKind(kind as NewStageKind, { x: event.clientX, y: event.clientY });
  };
  const onClipboard = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null) return;
    acts.clipboard(event.nativeEvent);
  };

  return (
    <CanvasActionsContext value={actions}>
      <div
        ref={ground}
        className={classes.canvas}
        role="application"
        aria-label={t("canvas")}
        aria-describedby="parcours-canvas-help"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onCopy={onClipboard}
        onCut={onClipboard}
        onPaste={onClipboard}
        onFocus={acts.focused}
        onDragOver={(event) => {
          if (!readOnly && event.dataTransfer.types.includes(DRAGGED_KIND)) event.preventDefault();
        }}
        onDrop={onDrop}
      >
        <span id="parcours-canvas-help" hidden>
          {t("canvasHelp")}
        </span>
        <ReactFlow<CanvasNode>
          className={classes.flow ?? ""}
          nodes={nodes}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onPaneClick={acts.paneClicked}
          onNodeDoubleClick={acts.nodeDoubleClicked}
          onPaneContextMenu={acts.paneMenu}
          onNodeContextMenu={acts.nodeMenu}
          onMoveStart={onMoveStart}
          onMove={onMove}
          onMoveEnd={onMoveEnd}
          nodesDraggable={!readOnly}
          nodesConnectable={false}
          snapToGrid
          snapGrid={SNAP}
          zIndexMode="manual"
          disableKeyboardA11y
          deleteKeyCode={null}
          multiSelectionKeyCode={SEVERAL}
          selectionKeyCode="Shift"
          zoomOnDoubleClick={false}
          nodeDragThreshold={3}
          minZoom={0.08}
          maxZoom={2}
        >
          <Background gap={24} size={1} />
          <FarSight ground={ground} />
          <WireLayer wires={seen.wires} held={held} boxes={boxes} />
          {minimap && <Overview visible={seen.visible} boxes={absolute} />}
          {lines.length > 0 && <HelperLines lines={lines} />}
        </ReactFlow>
        {seen.visible.stages.length === 0 && (
          <div className={classes.laying}>
            <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
          </div>
        )}
        {seen.placement.pending && <div className={classes.laying}>{t("laying")}</div>}
        {!readOnly && (
          <div className={classes.floating} data-place="palette">
            <Palette onAdd={acts.addKind} />
          </div>
        )}
        <div className={classes.floating} data-place="view">
          <ViewTools
            readOnly={readOnly}
            minimap={minimap}
            onZoom={viewport.zoom}
            onFit={viewport.fit}
            act={acts.act}
            onMinimap={setMinimap}
            onTidy={acts.tidy}
          />
        </div>
        {!readOnly && several.length > 1 && (
          <div className={classes.floating} data-place="arrange">
            <ArrangeTools
              count={several.length}
              onAlign={(to) => edits.align(several, to)}
              onDistribute={(axis) => edits.distribute(several, axis)}
              onGroup={() => acts.act("group")}
              onDuplicate={() => acts.act("duplicate")}
              onDelete={() => acts.act("delete")}
            />
          </div>
        )}
        {refusal !== undefined && (
          <Alert
            className={classes.refusal ?? ""}
            role="alert"
            withCloseButton
            closeButtonLabel={t("close")}
            onClose={store.dismissRefusal}
          >
            {refusal[language]}
          </Alert>
        )}
        {popup !== undefined && <Popups popup={popup} acts={acts} onLook={setLooked} />}
        {wireDrag.drag !== undefined && <DragLine from={wireDrag.drag.from} line={wireDrag.line} />}
        <ShortcutSheet opened={helping} onClose={closeHelp} />
      </div>
    </CanvasActionsContext>
  );
};
