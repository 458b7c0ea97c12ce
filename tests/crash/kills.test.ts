/** FT-01, FT-08 in seconds; `faults/kills` is the long one. */
import { expect, test } from "vitest";
import { seedOfRun } from "./kills/random.ts";
import { runKills } from "./kills/run-kills.ts";

test("nothing acknowledged is lost and nothing happens twice, however often the process is killed", async () => {
  const { acknowledged } = await runKills({ kills: 4, clients: 8, seed: seedOfRun() });
  expect(acknowledged).toBeGreaterThan(40);
}, 240_000);
