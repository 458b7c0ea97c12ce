import type { Definition } from "../definition/schema.ts";
import { accumulate, emptyTally } from "./accumulate.ts";
import { finishTally, type Impact } from "./finish.ts";
import { planImpact, type ImpactOptions } from "./plan.ts";
import type { Run } from "./run.ts";

/** Indicators, funnel, time in stage, flows and exits of a program over runs, read one by one and not kept. */
export const impactOf = (definition: Definition, runs: Iterable<Run>, options: ImpactOptions = {}): Impact => {
  const plan = planImpact(definition, options);
  const tally = emptyTally();
  for (const run of runs) accumulate(plan, tally, run);
  return finishTally(plan, tally);
};
