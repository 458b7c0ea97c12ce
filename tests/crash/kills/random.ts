/** Numbers in [0, 1) that a seed decides. */
export type Random = () => number;

/** The seed of this run: of the environment, to repeat one that failed, or a new one. */
export const seedOfRun = (): number => Number(process.env["PARCOURS_CRASH_SEED"] ?? Date.now() % 1_000_000_007);

/** Mulberry32: small, and good enough to choose moments and people. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
