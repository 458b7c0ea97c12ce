import type { Bilingual, Definition, Outcome, StageKind, State, Transition } from "@parcours/core";
import type { StagePath, TransitionAddress } from "./address.ts";

/** Something of a catalogue that a stage or a transition names. `known`: it is in the catalogue. */
export interface Named {
  id: string;
  title: Bilingual;
  known: boolean;
}

/** A deadline as a card shows it: `due` is followed only, `moves` leads elsewhere, `acts` does something and stays. */
export interface StageDeadline {
  key: string;
  words: Bilingual;
  use: "due" | "moves" | "acts";
}

/** How a stage is built: simple, with stages inside, with parts side by side, a point of return, an end. */
export type StageShape = "simple" | "phase" | "parallel" | "history" | "final";

/** Where a card was put by hand (in pixels, within the stage around it), its size, and whether it is folded. */
export interface StageUi {
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  collapsed?: boolean;
}

/** How transitions of one trigger are written: the key, and how many in a list; `undefined` when not in a list. */
export interface Slot {
  key: string;
  list: number | undefined;
}

/** What is needed to write a state back byte for byte: its own keys in order, and how its transitions were written. */
export interface StageSource {
  /** Every key of the state, in order. */
  keys: readonly string[];
  /** What is kept as it is: all but `states` and the transitions. */
  own: Readonly<Record<string, unknown>>;
  on?: readonly Slot[];
  after?: readonly Slot[];
  always?: readonly Slot[];
  onDone?: readonly Slot[];
}

/** A stage as a card or a container. */
export interface StageNode {
  path: StagePath;
  key: string;
  id: string;
  /** `""` at the top. */
  parent: StagePath;
  /** 1 at the top. */
  depth: number;
  children: readonly StagePath[];
  shape: StageShape;
  /** One of the parts of a parallel phase. */
  region: boolean;
  /** The stage by which one enters what is around it. */
  initial: boolean;
  kind: StageKind;
  title: Bilingual;
  /** False when the stage has no title of its own and shows its id. */
  titled: boolean;
  description: Bilingual | undefined;
  /** Who acts here: the stage's own roles, else those of the phase around it. */
  actors: readonly Named[];
  inheritsActors: boolean;
  /** The form or the contract that the stage is about. */
  form: Named | undefined;
  contract: Named | undefined;
  deadlines: readonly StageDeadline[];
  /** Of an end at the top: how a run ended. `undefined` elsewhere; without `outcome` when none was set. */
  exit: { outcome: Outcome | undefined; words: Bilingual | undefined } | undefined;
  history: "shallow" | "deep" | undefined;
  /** Id of the stage to which a point of return leads when there is nothing to return to. */
  historyTarget: string | undefined;
  /** What is done on entry and on exit: types of actions, in order. */
  effects: readonly string[];
  ui: StageUi;
  /** The state as it is in the document; the same object as long as nothing in it changes. */
  state: State;
  source: StageSource;
}

/** What sets a transition off, as people see it. `staff`: only roles other than `participant` may send the event. */
export type TransitionSort =
  | "participant"
  | "staff"
  | "form"
  | "contract"
  | "task"
  | "place"
  | "system"
  | "deadline"
  | "automatic"
  | "done";

/** What a transition asks before it is taken. */
export interface TransitionGuard {
  kind: "rule" | "otherwise" | "place";
  /** The rules, or the place, that it names. */
  names: readonly Named[];
  words: Bilingual;
}

/** A transition as an arrow. */
export interface TransitionEdge {
  /** `transitionId` of the address. */
  id: string;
  address: TransitionAddress;
  /** JSON Pointer of the transition, as problems name it. */
  path: string;
  /** The stage that it leaves; `""` when it may be taken from anywhere. */
  from: StagePath;
  /** Where it leads; `undefined` when it stays, or when there is no such stage. */
  to: StagePath | undefined;
  /** The id in `target`, whether or not there is such a stage. */
  target: string | undefined;
  /** Nobody moves: something is only done. */
  stays: boolean;
  sort: TransitionSort;
  label: Bilingual;
  guard: TransitionGuard | undefined;
  /** Who may send the event: the transition's own roles, else those of the form or of the stage. Empty for what comes by itself. */
  by: readonly Named[];
  ownBy: boolean;
  /** Its place among the branches tried in order for the same event; `of` is 1 when it is alone. */
  branch: { index: number; of: number };
  form: Named | undefined;
  reason: "required" | "optional" | undefined;
  bulk: boolean;
  notSameActorAs: string | undefined;
  /** Types of the actions, in order. */
  effects: readonly string[];
  /** The transition as it is in the document; the same object as long as it does not change. */
  transition: Transition;
}

/** A document laid out as stages and transitions, both in document order. */
export interface Graph {
  /** What it was derived from. */
  document: Definition;
  program: StageSource & { initial: string; top: readonly StagePath[] };
  stages: readonly StageNode[];
  transitions: readonly TransitionEdge[];
  byPath: ReadonlyMap<StagePath, StageNode>;
  /** The first stage with each id. */
  byId: ReadonlyMap<string, StageNode>;
  edgeById: ReadonlyMap<string, TransitionEdge>;
  /** What leaves each stage, and the program (`""`), in document order; none or an empty list where nothing does. */
  leaving: ReadonlyMap<StagePath, readonly TransitionEdge[]>;
}
