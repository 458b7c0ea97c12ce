/** Draws from what a seed gives: numbers below a limit, items of lists. Always the same for the same seed. */
export interface Draw {
  below: (limit: number) => number;
  of: <T>(items: readonly T[]) => T | undefined;
  chance: (percent: number) => boolean;
}

/** A generator after Mulberry: good enough to mix commands, small enough to read. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)], chance: (percent) => below(100) < percent };
};
