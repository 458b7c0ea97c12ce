import type { Known } from "../survey.ts";

/**
 * A definition told as a change of the volunteer program: JSON Pointers with what stands there instead. `null` takes
 * the key away. Missing objects on the way are made.
 */
export interface Sample {
  title: string;
  change: Record<string, unknown>;
  known?: Known;
}

/** One that the check has something to say about: `error` or `warning` and the path, in the order reported. */
export interface InvalidSample extends Sample {
  problems: string[];
}

/** What one check accepts and what it does not. Plain data, so that another implementation could run it. */
export interface Samples {
  check: string;
  valid: Sample[];
  invalid: InvalidSample[];
}
