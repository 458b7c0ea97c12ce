/** Letters to add, drop or change to turn one word into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The name that was probably meant, when one is near enough to be a slip of the hand. */
export const nearest = (name: string, names: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: { name: string; away: number } | undefined;
  for (const candidate of new Set(names)) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away <= limit && away < (best?.away ?? Infinity)) best = { name: candidate, away };
  }
  return best?.name;
};
