/** A text without capitals and accents, for looking things up. */
const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase().trim();

/** How well a text answers what was typed: 0 begins with it, 1 a word does, 2 contains it; `undefined` not at all. */
export const match = (text: string, typed: string): number | undefined => {
  const [where, what] = [plain(text), plain(typed)];
  if (what === "") return 2;
  const at = where.indexOf(what);
  if (at < 0) return undefined;
  if (at === 0) return 0;
  return where.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(what)) ? 1 : 2;
};

/** What answers to what was typed, best first; equally good ones stay in order. */
export const matching = <T>(items: readonly T[], typed: string, text: (item: T) => string): T[] =>
  items
    .flatMap((item) => {
      const rank = match(text(item), typed);
      return rank === undefined ? [] : [{ item, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
