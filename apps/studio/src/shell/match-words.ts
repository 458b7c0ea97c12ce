/** Without accents and capitals, as people type when they are in a hurry. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Whether every word of the query begins a word of the text; the empty query matches all. */
export const matchWords = (query: string, text: string): boolean => {
  const words = plain(text).split(/[^\p{Letter}\p{Number}]+/u);
  return plain(query)
    .split(/\s+/)
    .filter((part) => part !== "")
    .every((part) => words.some((word) => word.startsWith(part)));
};
