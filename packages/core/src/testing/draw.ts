/** Draws numbers from a seed, the same ones every time. */
export interface Draw {
  /** From 0 up to, not including, `limit`. */
  below: (limit: number) => number;
  chance: (share: number) => boolean;
  one: <T>(items: readonly T[]) => T | undefined;
}

/** A generator of numbers (mulberry32) that is told where to begin. */
export const drawFrom = (seed: number): Draw => {
  let state = Math.trunc(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, one: (items) => items[below(items.length)] };
};
