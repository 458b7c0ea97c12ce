/** A field to be filled in, between double braces; contracts mark one that they can do without: `{{field?}}`. */
const PLACE = /\{\{([^{}]*)\}\}/g;

/** Filled in for every program; these name nothing in it. */
const FILLED = new Set(["today", "participant.name", "program.title"]);

const named = (inner: string): string => inner.replace(/\?\s*$/, "").trim();

/** The names of fields that a text leaves to be filled in. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map((found) => named(found[1] ?? "")).filter((name) => !FILLED.has(name));

/** The text with one name changed, spaces kept. */
export const withPlaceholderRenamed = (text: string, from: string, to: string): string =>
  text.replace(PLACE, (whole, inner: string) => (named(inner) === from ? whole.replace(from, () => to) : whole));
