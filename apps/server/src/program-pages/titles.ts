import { type Definition, type Language, outlineOf, outcomeWords, textIn } from "@parcours/core";
import type { HeadCounts, ProgramView } from "@parcours/service";

const NOBODY: HeadCounts = { active: 0, held: 0, done: 0, stages: {}, outcomes: {}, stuck: {}, overdue: {} };

/** Who is where; the pages ask as somebody who sees everybody. */
export const countsOf = ({ counts }: Pick<ProgramView, "counts">): HeadCounts => counts ?? NOBODY;

/** A number as it is written in a language. */
export const numberIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** Titles of the stages where somebody is, in the order of the program, with how many. */
export const stageCounts = (
  definition: Definition,
  counts: Readonly<Record<string, number>>,
  language: Language,
): { title: string; count: number }[] =>
  outlineOf(definition)
    .all.filter(({ id, state }) => (counts[id] ?? 0) > 0 && !(state.type === "final"))
    .map(({ id, state }) => ({ title: textIn(state.meta?.title, language) || id, count: counts[id] ?? 0 }));

/** How many left by each outcome, most frequent first. */
export const outcomeCounts = (
  counts: Readonly<Record<string, number>>,
  language: Language,
): { title: string; count: number }[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, count]) => ({ title: outcomeWords(outcome)[language], count }));
