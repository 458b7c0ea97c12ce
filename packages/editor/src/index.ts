export {
  childPath,
  parentPath,
  PROGRAM,
  sameTransition,
  stateAt,
  transitionAt,
  transitionId,
  transitionPath,
  type StagePath,
  type TransitionAddress,
} from "./graph/address.ts";
export { definitionOf } from "./graph/definition-of.ts";
export { deriveGraph } from "./graph/derive-graph.ts";
export { openDocument, textOf, type Document, type Opened } from "./graph/document.ts";
export type {
  Graph,
  Named,
  StageDeadline,
  StageNode,
  StageShape,
  StageUi,
  TransitionEdge,
  TransitionGuard,
  TransitionSort,
} from "./graph/graph.ts";
export { CATALOGS, NOTHING, type Catalog, type Section, type Selection } from "./graph/selection.ts";
export { whyNot, type Command } from "./commands/command.ts";
export {
  createHistory,
  isDirty,
  markSaved,
  redo,
  run,
  undo,
  type CommandResult,
  type Entry,
  type History,
  type RunOptions,
} from "./history.ts";
export type { OtherProgram, OtherPrograms } from "./others.ts";
export { ProgramEditor, type ProgramEditorProps } from "./ProgramEditor.tsx";
export type { Counts } from "./canvas/flow/stage-faces.ts";
export type { StageCount } from "./canvas/cards/card-face.ts";
export type { Change } from "./canvas/flow/flow-types.ts";
export type { Overlay } from "./canvas/use-seen.ts";
export { EditorContext, useEditorStore, useEditorValue } from "./store/editor-context.ts";
export type { EditorState, Face, Findings, View } from "./store/editor-state.ts";
export { EditorStore, type EditorOptions, type RunResult } from "./store/editor-store.ts";
export { useEditor, type Editor } from "./store/use-editor.ts";
export { diffDocuments } from "./diff/diff-documents.ts";
export type { Change as DocumentChange, ChangedThing, Detail } from "./diff/change.ts";
export { clipFrom, clipText, type Clip } from "./clipboard/clip.ts";
export { replaceDocument } from "./commands/program/replace-document.ts";
export { createLayoutWorker, workerEngine, type WorkerEngine } from "./layout/worker-engine.ts";
export type { LayoutAnswer, LayoutBox, LayoutEngine, LayoutRequest, LayoutWire } from "./layout/layout.ts";
export { adoptDocument } from "./publish/adopt-document.ts";
export { ChangeList } from "./publish/ChangeList.tsx";
export { ConflictDialog } from "./publish/ConflictDialog.tsx";
export { markedChanges, type Mark } from "./publish/marked-changes.ts";
export { PublishDialog, type PublishOutcome } from "./publish/PublishDialog.tsx";
export { Dossier } from "./dossier/Dossier.tsx";
export { importProgram, type Imported, type ImportFault } from "./library/import-program.ts";
export { slugOf } from "./library/slug-of.ts";
export { emptyProgram, renamedProgram } from "./library/start-program.ts";
export { toXState } from "./library/to-xstate.ts";
