import { compile, playStep, textIn, type Bilingual, type Compiled, type ScenarioStep } from "@parcours/core";
import { useLanguage } from "@parcours/ui";
import { useDeferredValue, useMemo, useRef, useSyncExternalStore } from "react";
import type { Document } from "../graph/document.ts";
import type { Graph } from "../graph/graph.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { zoneOf } from "./person/first-story.ts";
import { somebody } from "./person/somebody.ts";
import { playStoreOf, type PlayState, type PlayStore } from "./story/play-store.ts";
import { playStory, type Moment, type Played } from "./story/play-story.ts";
import { addStep, stepsAt } from "./story/session.ts";
import type { LogScope } from "./words/log.ts";

/** What all parts of "Try it" show. */
export interface Play extends PlayState {
  store: PlayStore;
  document: Document;
  graph: Graph;
  /** Nothing when the program cannot be played yet; then `why` says so. */
  played: Played | undefined;
  why: Bilingual | undefined;
  /** How many steps have happened at the moment looked at, and that moment. */
  at: number;
  moment: Moment | undefined;
  scope: LogScope;
  /** Lets something happen; why not, when the program refuses it. */
  attempt: (step: ScenarioStep) => readonly Bilingual[];
}

const compiledOr = (document: Document): Compiled | Bilingual => {
  try {
    return compile(document);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { fr: `Le programme ne démarre pas : ${cause}`, en: `The program does not start: ${cause}` };
  }
};

/** Plays the session on the document as it is: an edit of the program plays all of it again. */
export const usePlay = (): Play => {
  const { language } = useLanguage();
  const editor = useEditorStore();
  // Typing in a panel goes first; the story is played again when there is time.
  const graph = useDeferredValue(useEditorValue((state) => state.graph));
  const { document } = graph;
  const store = useMemo(() => playStoreOf(editor, () => somebody(editor.state.document)), [editor]);
  const state = useSyncExternalStore(store.subscribe, store.read);
  const { session } = state;
  const compiled = useMemo(() => compiledOr(document), [document]);
  const earlier = useRef<Played | undefined>(undefined);
  const told = useMemo(
    () =>
      "fr" in compiled ? { ok: false as const, why: compiled } : playStory(compiled, session.story, earlier.current),
    [compiled, session.story],
  );
  if (told.ok) earlier.current = told.played;
  const played = told.ok ? told.played : undefined;
  const at = Math.min(stepsAt(session), (played?.moments.length ?? 1) - 1);
  const moment = played?.moments[at];
  const scope = useMemo(
    (): LogScope => ({ document, graph, language, name: session.name, timeZone: zoneOf(document) }),
    [document, graph, language, session.name],
  );
  const attempt = (step: ScenarioStep): readonly Bilingual[] => {
    if (moment === undefined) return [];
    const { messages } = playStep(moment.simulation, step);
    if (messages.length > 0 && !("expect" in step)) return messages;
    // What could not be played any more is left behind by going on.
    store.update((before) => addStep({ ...before, at }, step));
    return [];
  };
  const why = told.ok ? undefined : told.why;
  return { ...state, store, document, graph, played, why, at, moment, scope, attempt };
};

/** The title of a role. */
export const roleTitle = ({ meta }: Document, role: string, language: "fr" | "en"): string =>
  textIn(Object.hasOwn(meta.roles, role) ? meta.roles[role]?.title : undefined, language) || role;
