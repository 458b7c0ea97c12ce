import { expect, test } from "vitest";
import { runChaos } from "../chaos/run-chaos.ts";
import { seedsOfRun, sizeOf } from "../kills/random.ts";

const events = sizeOf("PARCOURS_FAULTS_EVENTS", { once: 10_000, each: 1_000 });
const kills = sizeOf("PARCOURS_CRASH_KILLS", { once: 20, each: 5 });

test.for(seedsOfRun())(
  `${events} events reach receivers that do everything receivers do, from a sender that is killed ${kills} times (seed %i)`,
  { timeout: 900_000 },
  async (seed) => {
    const people = Math.ceil(events / 40);
    const { delivered, failed } = await runChaos({ events, people, kills, timeout: 2, withinMs: 300_000, seed });
    expect(delivered + failed).toBe(events);
    // Twelve attempts a second apart are seldom used up.
    expect(failed).toBeLessThan(events / 100);
  },
);
