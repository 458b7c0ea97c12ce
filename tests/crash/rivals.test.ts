/** FT-07, FT-21 in seconds; `faults/rivals` is the long one. */
import { expect, test } from "vitest";
import { seedOfRun } from "./kills/random.ts";
import { runRivals } from "./rivals/run-rivals.ts";

test("one key does one thing for fifty clients; of fifty keys one wins; of twenty publishers one", async () => {
  const { won, tooLate } = await runRivals({ bursts: 5, seed: seedOfRun() });
  expect({ won, tooLate }).toEqual({ won: 5, tooLate: 5 * 49 });
}, 120_000);
