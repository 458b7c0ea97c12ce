import { seedsOfRun } from "../kills/random.ts";
import { testWrites } from "../statements/test-writes.ts";

await testWrites(seedsOfRun(), 1);
