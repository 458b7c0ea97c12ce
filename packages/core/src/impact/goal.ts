import type { Indicator } from "../definition/impact.ts";

/** Which way is the better one: a target is to be reached, or not to be exceeded. */
export type Better = "higher" | "lower";

/**
 * What the indicator says, else what goes without saying: time should be short, what should not happen at all (a target
 * of 0) should be rare, the rest should be much.
 */
export const betterOf = ({ better, measure, target }: Pick<Indicator, "better" | "measure" | "target">): Better =>
  better ?? ("duration" in measure || target === 0 ? "lower" : "higher");

/** Whether a value meets its target; null where one of the two is not known. */
export const goalMet = (value: number | null, target: number | null, better: Better): boolean | null => {
  if (value === null || target === null) return null;
  return better === "higher" ? value >= target : value <= target;
};
