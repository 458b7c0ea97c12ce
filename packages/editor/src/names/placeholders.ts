/** A field to be filled in, between double braces. */
const PLACE = /\{\{([^{}]*)\}\}/g;

/** Filled in for every program; these name nothing in it. */
const FILLED = new Set(["today", "participant.name", "program.title"]);

/** The names of fields that a text leaves to be filled in. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map((found) => (found[1] ?? "").trim()).filter((name) => !FILLED.has(name));

/** The text with one name changed, spaces kept. */
export const withPlaceholderRenamed = (text: string, from: string, to: string): string =>
  text.replace(PLACE, (whole, inner: string) => (inner.trim() === from ? whole.replace(from, () => to) : whole));
