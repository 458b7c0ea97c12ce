import type { Bilingual, Language, Problem, PropertyResult, ScenarioResult } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import type { Graph } from "../graph/graph.ts";
import type { CheckProgress } from "../problems/check-work.ts";
import type { Selection } from "../graph/selection.ts";

/** The three ways of looking at a program. */
export type View = "design" | "outline" | "play";

/** `details` shows ids, technical fields and the JSON; `design` hides them. */
export type Face = "design" | "details";

/** What the undo and redo buttons offer. */
export interface Step {
  title: Bilingual;
}

/** What checks have found so far. */
export interface Findings {
  problems: readonly Problem[];
  scenarios: readonly ScenarioResult[];
  /** What is known of each guarantee. */
  properties: readonly PropertyResult[];
  /**
   * `structure`: the quick checks are running; then their results are here, and scenarios are still played or
   * guarantees still proved.
   */
  progress: "structure" | CheckProgress;
}

/** Everything that the parts of the editor show; replaced as a whole, never changed. */
export interface EditorState {
  readonly document: Document;
  /** The document as stages and transitions; what did not change is the very same object as before. */
  readonly graph: Graph;
  readonly undoable: Step | undefined;
  readonly redoable: Step | undefined;
  /** The document differs from the one that the host has kept. */
  readonly dirty: boolean;
  readonly selection: Selection;
  readonly findings: Findings;
  readonly view: View;
  readonly face: Face;
  readonly language: Language;
  readonly readOnly: boolean;
  /** Why the last edit was not made; gone with the next one that is. */
  readonly refusal: Bilingual | undefined;
}
