/** FT-02 at one statement in three; `faults/statements` takes each of them. */
import { seedOfRun } from "./kills/random.ts";
import { testWrites } from "./statements/test-writes.ts";

await testWrites([seedOfRun()], 3);
