/** Numbers in [0, 1) that a seed decides. */
export type Random = () => number;

/** The seed of this run: of the environment, to repeat one that failed, or a new one. */
export const seedOfRun = (): number => Number(process.env["PARCOURS_CRASH_SEED"] ?? Date.now() % 1_000_000_007);

/** How many seeds one run of `pnpm test:faults` takes through the faults that chance has most to say in. */
const SEEDS = Number(process.env["PARCOURS_FAULTS_SEEDS"] ?? 1);

/** So many seeds unlike each other; only the one of the environment, where it names one. */
export const seedsOfRun = (): number[] => {
  const first = seedOfRun();
  const count = process.env["PARCOURS_CRASH_SEED"] === undefined ? SEEDS : 1;
  return Array.from({ length: count }, (_, index) => (first + index * 15_485_863) % 1_000_000_007);
};

/** A size: that of one large run, or the smaller one of each of several; the environment may say another. */
export const sizeOf = (name: string, { once, each }: { once: number; each: number }): number =>
  Number(process.env[name] ?? (SEEDS > 1 ? each : once));

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
