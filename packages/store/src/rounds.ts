/**
 * Splits changes that arrived in order into rounds in which every key occurs once, so that each
 * round can be one statement and the last change to a row still wins.
 */
export function toRounds<T>(changes: readonly T[], keyOf: (change: T) => string): T[][] {
  const rounds: T[][] = [];
  const seen = new Map<string, number>();
  for (const change of changes) {
    const key = keyOf(change);
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(change);
  }
  return rounds;
}
