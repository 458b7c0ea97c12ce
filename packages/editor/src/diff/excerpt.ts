/** Longer words are cut: a difference is told, not the whole text. */
const LONGEST = 160;
/** What is shown before the first word that differs. */
const BEFORE = 40;

const cut = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`);

/** Where two texts part, at the beginning of a word. */
const parting = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.lastIndexOf(" ", at) + 1;
};

/** Two texts short enough to be told side by side; long ones around the place where they begin to differ. */
export const excerpts = (a: string, b: string): [string, string] => {
  if (a.length <= LONGEST && b.length <= LONGEST) return [a, b];
  const from = parting(a, b);
  if (from <= BEFORE) return [cut(a), cut(b)];
  const start = a.lastIndexOf(" ", from - BEFORE) + 1;
  return [`…${cut(a.slice(start))}`, `…${cut(b.slice(start))}`];
};

/** One text alone. */
export const excerpt = cut;
