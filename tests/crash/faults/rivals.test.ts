/** FT-07: bursts of fifty clients who want the same. */
import { expect, test } from "vitest";
import { seedsOfRun, sizeOf } from "../kills/random.ts";
import { runRivals } from "../rivals/run-rivals.ts";

const bursts = sizeOf("PARCOURS_CRASH_BURSTS", { once: 200, each: 40 });

test.for(seedsOfRun())(
  `one key does one thing for fifty clients, and of fifty keys one wins, ${bursts} times (seed %i)`,
  { timeout: 600_000 },
  async (seed) => {
    const { won, tooLate } = await runRivals({ bursts, seed });
    expect({ won, tooLate }).toEqual({ won: bursts, tooLate: bursts * 49 });
  },
);
