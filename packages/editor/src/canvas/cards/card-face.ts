import type { Language } from "@parcours/core";
import type { TransitionEdge } from "../../graph/graph.ts";
import type { DrawnStage } from "../flow/drawn.ts";
import type { Size } from "../geometry.ts";
import { linesOf, textWidth, type Type } from "../text-width.ts";

export const CARD_WIDTH = 216;
const CARD_PADDING = 12;
/** The picture of the kind and the gap behind it. */
const ICON = 26;
/** The picture before a small line. */
const SMALL_ICON = 19;
const TITLE = { size: 14, bold: true } as const satisfies Type;
const TITLE_LEADING = 19;
const SMALL = { size: 12 } as const satisfies Type;
const SMALL_LEADING = 17;
const GAP = 4;
/** More doings than these are told as a number. */
const DOINGS = 3;

/** What a small line is about; its picture says so too. */
export type LineKind = "actors" | "due" | "about" | "outcome" | "count" | "overdue" | "folded" | "id";

export interface CardLine {
  kind: LineKind;
  text: readonly string[];
}

/** What a card says, broken into lines that fit, and how large that makes it. */
export interface CardFace extends Size {
  title: readonly string[];
  lines: readonly CardLine[];
  /** What may be done here without moving on: transitions that stay. */
  doings: readonly { edge: TransitionEdge; text: readonly string[] }[];
  /** Doings that are not shown. */
  further: number;
}

/** How many people stand somewhere, and for how many the date is passed. */
export interface StageCount {
  here: number;
  overdue?: number | undefined;
}

export interface CardFacts {
  node: DrawnStage;
  /** The transitions of the stage that stay. */
  doings: readonly TransitionEdge[];
  language: Language;
  /** `undefined` where people are not counted. */
  count: StageCount | undefined;
  /** Shows the id, for those who work with the JSON. */
  details: boolean;
}

/** Seen from afar a card is a little larger than its place, so that its title can be: pixels on each side. */
export const FAR_GROWTH = { x: 12, y: 3 } as const;
/** Edge and free space on each side. */
const FAR_PADDING = { x: 8, y: 4 } as const;
/** Sizes of a title seen from afar, the largest first; its icon and the gap behind it are as wide as 1.4 letters. */
const FAR_SIZES = [44, 40, 36, 33, 30, 27, 25, 23, 21, 19, 17, 15] as const;
const FAR_ICON = 1.4;
const FAR_LEADING = 1.12;

const INNER = CARD_WIDTH - 2 * CARD_PADDING;

const people = ({ here }: StageCount, language: Language): string => {
  const number = new Intl.NumberFormat(language).format(here);
  if (language === "fr") return `${number} personne${here < 2 ? "" : "s"}`;
  return `${number} ${here === 1 ? "person" : "people"}`;
};

const late = (overdue: number, language: Language): string =>
  `${new Intl.NumberFormat(language).format(overdue)} ${language === "fr" ? "en retard" : "overdue"}`;

const folded = ({ children, shape }: DrawnStage, language: Language): string => {
  const inside = children.length;
  if (language === "fr") return shape === "parallel" ? `${inside} volets en parallèle` : `${inside} étapes`;
  return shape === "parallel" ? `${inside} parts side by side` : `${inside} stages`;
};

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Who acts: two roles by name; of more, the first and how many others. */
const actors = ({ actors: roles }: DrawnStage, language: Language): string => {
  const names = roles.map(({ title }) => title[language]);
  if (names.length <= 2) return names.join(" · ");
  return `${names[0]} ${language === "fr" ? "et" : "and"} ${names.length - 1} ${language === "fr" ? "autres" : "others"}`;
};

const plainLines = ({ node, language, count, details }: CardFacts): [LineKind, string][] => {
  const title = node.title[language];
  const due = node.deadlines.find(({ use }) => use !== "acts");
  const about = node.form?.title[language] ?? node.contract?.title[language] ?? "";
  const outcome = node.exit?.words?.[language] ?? "";
  return [
    ["id", details ? node.id : ""],
    ["actors", node.exit === undefined && node.shape !== "final" ? actors(node, language) : ""],
    ["due", due?.words[language] ?? ""],
    ["about", sameWords(about, title) ? "" : about],
    ["outcome", sameWords(outcome, title) ? "" : outcome],
    ["folded", node.collapsed && node.children.length > 0 ? folded(node, language) : ""],
    ["count", count === undefined ? "" : people(count, language)],
    ["overdue", (count?.overdue ?? 0) > 0 ? late(count?.overdue ?? 0, language) : ""],
  ];
};

const farSizes = new Map<string, number>();

const findFarSize = (title: string, height: number): number => {
  const room = {
    width: CARD_WIDTH + 2 * (FAR_GROWTH.x - FAR_PADDING.x),
    height: height + 2 * (FAR_GROWTH.y - FAR_PADDING.y),
  };
  const words = title.split(/[ \n\t]+|(?<=\p{L}-)/u);
  const fits = (size: number): boolean => {
    const width = room.width - FAR_ICON * size;
    const type = { size, bold: true };
    if (words.some((word) => textWidth(word, type) > width)) return false;
    return linesOf(title, width, type).length * size * FAR_LEADING <= room.height;
  };
  return FAR_SIZES.find(fits) ?? TITLE.size;
};

/**
 * The largest size in which a title alone fits into a card of this height, whole words only where that is possible.
 * Seen from afar a card says nothing else.
 */
export const farSize = (title: string, height: number): number => {
  const key = `${height} ${title}`;
  const size = farSizes.get(key) ?? findFarSize(title, height);
  farSizes.set(key, size);
  return size;
};

/** What a card says. Pure, apart from the browser's measure of text. */
export const cardFace = (facts: CardFacts): CardFace => {
  const { node, doings, language } = facts;
  const title = linesOf(node.title[language], INNER - ICON, TITLE);
  const lines = plainLines(facts)
    .filter(([, words]) => words !== "")
    .map(([kind, words]) => ({ kind, text: linesOf(words, INNER - SMALL_ICON, SMALL) }));
  const shown = doings.length > DOINGS ? doings.slice(0, DOINGS - 1) : doings;
  const rows = shown.map((edge) => ({
    edge,
    text: linesOf(edge.label[language] || edge.address.key, INNER - SMALL_ICON, SMALL),
  }));
  const further = doings.length - shown.length;
  const small = [...lines, ...rows].reduce((sum, { text }) => sum + text.length, 0) + (further > 0 ? 1 : 0);
  const height = 2 * CARD_PADDING + title.length * TITLE_LEADING + small * SMALL_LEADING;
  const whole = height + (small > 0 ? GAP : 0) + (rows.length > 0 ? GAP + 4 : 0);
  return {
    title,
    lines,
    doings: rows,
    further,
    width: CARD_WIDTH,
    height: whole,
  };
};
