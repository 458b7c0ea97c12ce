import type { Language } from "@parcours/core";
import type { TransitionEdge, TransitionSort } from "../../graph/graph.ts";
import type { Size } from "../geometry.ts";
import { linesOf, textWidth, type Type } from "../text-width.ts";

export const LABEL = { size: 12 } as const satisfies Type;
export const LABEL_LEADING = 16;
/** Before and behind the words, and above and below. */
export const LABEL_PADDING = { x: 5, y: 2 } as const;
const LABEL_WIDTH = 160;
/** The picture of what sets it off, and the number of a branch. */
export const MARK = 16;

/** A picture before the words. */
export type WireMark = "clock" | "rule" | "place" | undefined;

/** The words on a transition, broken into lines, and their size. */
export interface WireFace extends Size {
  lines: readonly string[];
  mark: WireMark;
  /** Its place among the branches, counted from 1; `undefined` when it is alone. */
  branch: number | undefined;
}

const MARKS: Partial<Record<TransitionSort, WireMark>> = { deadline: "clock" };

const markOf = ({ sort, guard }: TransitionEdge): WireMark => {
  const mark = MARKS[sort];
  if (mark !== undefined) return mark;
  if (guard === undefined) return undefined;
  return guard.kind === "place" ? "place" : "rule";
};

const faces = new WeakMap<TransitionEdge, Partial<Record<Language, WireFace>>>();

const makeFace = (edge: TransitionEdge, language: Language): WireFace => {
  const words = edge.label[language];
  const mark = markOf(edge);
  const branch = edge.branch.of > 1 ? edge.branch.index + 1 : undefined;
  const before = (mark === undefined ? 0 : MARK) + (branch === undefined ? 0 : MARK + 2);
  const lines = words === "" ? [] : linesOf(words, LABEL_WIDTH - before, LABEL);
  if (lines.length === 0 && before === 0) return { lines, mark, branch, width: 0, height: 0 };
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, LABEL)));
  return {
    lines,
    mark,
    branch,
    width: Math.ceil(widest + before + 2 * LABEL_PADDING.x),
    height: Math.max(1, lines.length) * LABEL_LEADING + 2 * LABEL_PADDING.y,
  };
};

/** What a transition says on the canvas. The same edge gives the same object. */
export const wireFace = (edge: TransitionEdge, language: Language): WireFace => {
  const known = faces.get(edge) ?? {};
  faces.set(edge, known);
  return (known[language] ??= makeFace(edge, language));
};
