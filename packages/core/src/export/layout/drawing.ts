import type { Outcome, StageKind } from "../../definition/states.ts";

/** Lengths are pixels at full size; `x` and `y` are the upper left corner. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** `anytime`: where transitions start that hold wherever the person is. `folded`: a phase drawn as one card. */
export type CardKind = StageKind | "anytime";

/** What a card says, broken into lines that fit. */
export interface CardText {
  title: string[];
  /** Who acts, by when, or how it ends. */
  notes: string[];
  /** Transitions that lead back to the stage itself. */
  loops: string[];
  count?: string;
  /** All of it as one sentence, for those who hear it. */
  spoken: string;
}

export interface Card extends Rectangle {
  id: string;
  kind: CardKind;
  outcome?: Outcome;
  /** A final stage inside a phase. */
  final: boolean;
  folded: boolean;
  text: CardText;
}

/** A phase, or a region of a parallel phase. */
export interface Frame extends Rectangle {
  id: string;
  kind: "phase" | "region";
  title: string[];
  count?: string;
  depth: number;
}

/** A transition, or the part of one inside a phase. It begins at the first point. */
export interface Wire {
  points: Point[];
  /** Wires of one net lead to the same place and may share pieces; others never do. */
  net: string;
  /** Of the happy path. */
  main: boolean;
}

/** The words on transitions that go the same way, left-aligned; `y` is the base line of the last line. */
export interface Caption extends Point {
  /** Lines by transition. */
  words: string[][];
  width: number;
  clock: boolean;
}

/** Where a transition arrives. `resume`: it resumes what was left. */
export interface Tip extends Point {
  main: boolean;
  resume: boolean;
}

/** Where a thing stands, for those who draw it themselves. */
export interface Spot extends Rectangle {
  key: string;
}

/** Where the transitions of a thing to one place leave it. */
export interface ExitSpot extends Point {
  key: string;
  net: string;
}

/** A program laid out. Everything lies inside `width` × `height`. */
export interface Drawing {
  width: number;
  height: number;
  cards: Card[];
  frames: Frame[];
  wires: Wire[];
  captions: Caption[];
  tips: Tip[];
  /** Where a run, or a phase, begins. */
  starts: Point[];
  spots: Spot[];
  exits: ExitSpot[];
}

export const emptyDrawing = (): Drawing => ({
  width: 0,
  height: 0,
  cards: [],
  frames: [],
  wires: [],
  captions: [],
  tips: [],
  starts: [],
  spots: [],
  exits: [],
});

/** Adds everything of `part` to `whole`, moved. */
export const place = (whole: Drawing, part: Drawing, dx: number, dy: number): void => {
  const moved = <T extends Point>(one: T): T => ({ ...one, x: one.x + dx, y: one.y + dy });
  whole.cards.push(...part.cards.map(moved));
  whole.frames.push(...part.frames.map(moved));
  whole.wires.push(...part.wires.map((wire) => ({ ...wire, points: wire.points.map(moved) })));
  whole.captions.push(...part.captions.map(moved));
  whole.tips.push(...part.tips.map(moved));
  whole.starts.push(...part.starts.map(moved));
  whole.spots.push(...part.spots.map(moved));
  whole.exits.push(...part.exits.map(moved));
};
