/** The value below which such a share of all values lies; 0 for none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How long something takes each time, in milliseconds, after a few rounds that are not counted. */
export const timesOf = (rounds: number, work: () => unknown): number[] => {
  for (let warm = 0; warm < Math.min(3, rounds); warm += 1) work();
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
};
