/** FT-01, FT-08: a server killed again and again under load. */
import { expect, test } from "vitest";
import { seedsOfRun, sizeOf } from "../kills/random.ts";
import { runKills } from "../kills/run-kills.ts";

const kills = sizeOf("PARCOURS_CRASH_KILLS", { once: 20, each: 5 });

test.for(seedsOfRun())(
  `nothing acknowledged is lost and nothing happens twice, although the process is killed ${kills} times (seed %i)`,
  { timeout: 900_000 },
  async (seed) => {
    const { acknowledged } = await runKills({ kills, clients: 20, seed });
    expect(acknowledged).toBeGreaterThan(kills * 10);
  },
);
