/** A field to be filled in, between double braces. */
const PLACE = /\{\{([^{}]*)\}\}/g;

/** The names that a text leaves to be filled in. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map((found) => (found[1] ?? "").trim());

/** The text with one name changed, spaces kept. */
export const withPlaceholderRenamed = (text: string, from: string, to: string): string =>
  text.replace(PLACE, (whole, inner: string) => (inner.trim() === from ? whole.replace(from, () => to) : whole));
