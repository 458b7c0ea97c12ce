import {
  deadlineWords,
  outcomeWords,
  type Bilingual,
  type Outcome,
  type StageKind,
  type State,
  type Transition,
  type Transitions,
} from "@parcours/core";
import { PROGRAM, childPath, type StagePath } from "./address.ts";
import { isRecord, type Document } from "./document.ts";
import type { StageDeadline, StageNode, StageShape, StageUi } from "./graph.ts";
import { sourceOf } from "./source.ts";
import { bilingual, inBoth, isSilent, namedIn } from "./words.ts";

/** How a state is built, said or not. */
export const shapeOf = (state: State): StageShape => {
  if (state.type === "history" || state.type === "final" || state.type === "parallel") return state.type;
  return state.states === undefined ? "simple" : "phase";
};

/** The kind of a stage: its own, else the one that its build suggests. */
const kindOf = (state: State, top: boolean): StageKind => {
  if (state.meta?.kind !== undefined) return state.meta.kind;
  const shape = shapeOf(state);
  if (shape === "phase" || shape === "parallel") return "phase";
  return shape === "final" && top ? "exit" : "stage";
};

const number = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** Where a card was put; whatever else a draft holds there is not looked at. */
export const uiOf = (ui: Record<string, unknown> | undefined): StageUi => {
  if (!isRecord(ui)) return {};
  const found: StageUi = {};
  for (const key of ["x", "y", "w", "h"] as const) {
    const value = number(ui[key]);
    if (value !== undefined) found[key] = value;
  }
  if (typeof ui["collapsed"] === "boolean") found.collapsed = ui["collapsed"];
  return found;
};

const asList = (written: Transitions): Transition[] => (Array.isArray(written) ? written : [written]);

const deadlinesOf = (document: Document, state: State): StageDeadline[] => {
  const words = (key: string) => inBoth((language) => deadlineWords(document, key, language), key);
  const due = state.meta?.due;
  return [
    ...(typeof due === "string" ? [{ key: due, words: words(due), use: "due" as const }] : []),
    ...Object.entries(state.after ?? {}).map(([key, written]) => ({
      key,
      words: words(key),
      use: asList(written).some(({ target }) => target !== undefined) ? ("moves" as const) : ("acts" as const),
    })),
  ];
};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** What a stage takes from around it. */
export interface Around {
  parent: StagePath;
  parentState: State | undefined;
  depth: number;
  initial: string | undefined;
  /** The roles of the nearest phase around that names some. */
  roles: string[];
}

/** The roles that act in a stage: its own, else those around it. */
export const actorsOf = (state: State, inherited: string[]): string[] =>
  state.meta?.roles === undefined ? inherited : strings(state.meta.roles);

const exitOf = (state: State, top: boolean): StageNode["exit"] => {
  if (!top || state.type !== "final") return undefined;
  const outcome: Outcome | undefined = state.meta?.outcome;
  return { outcome, words: outcome === undefined ? undefined : outcomeWords(outcome) };
};

const effectsOf = (state: State): string[] =>
  [...(state.entry ?? []), ...(state.exit ?? [])].map((action) => action.type);

const RETURN: Bilingual = { fr: "Point de reprise", en: "Point of return" };

/** A point of return is seldom given a title, and its id says nothing to people. */
const titleOf = (state: State, key: string): Bilingual =>
  shapeOf(state) === "history" && isSilent(state.meta?.title)
    ? RETURN
    : bilingual(state.meta?.title, typeof state.id === "string" ? state.id : key);

/** A state as a card. */
export const stageNode = (document: Document, key: string, state: State, around: Around): StageNode => {
  const { parent, parentState, depth, initial, roles } = around;
  const meta = state.meta;
  const path = childPath(parent, key);
  const top = parent === PROGRAM;
  const shape = shapeOf(state);
  return {
    path,
    key,
    id: typeof state.id === "string" ? state.id : key,
    parent,
    depth,
    children: Object.keys(state.states ?? {}).map((inner) => childPath(path, inner)),
    shape,
    region: parentState?.type === "parallel" && shape !== "history",
    initial: initial === key && parentState?.type !== "parallel",
    kind: kindOf(state, top),
    title: titleOf(state, key),
    titled: !isSilent(meta?.title),
    description: meta?.description === undefined ? undefined : bilingual(meta.description),
    actors: actorsOf(state, roles).map((role) => namedIn(document, "roles", role)),
    inheritsActors: meta?.roles === undefined,
    form: typeof meta?.form === "string" ? namedIn(document, "forms", meta.form) : undefined,
    contract: typeof meta?.contract === "string" ? namedIn(document, "contracts", meta.contract) : undefined,
    deadlines: deadlinesOf(document, state),
    exit: exitOf(state, top),
    history: shape === "history" ? (state.history ?? "shallow") : undefined,
    historyTarget: shape === "history" && typeof state.target === "string" ? state.target.slice(1) : undefined,
    effects: effectsOf(state),
    ui: uiOf(meta?.ui),
    state,
    source: sourceOf(state),
  };
};
