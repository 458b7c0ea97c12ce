import type { Moment } from "../definition/impact.ts";
import type { Observation, Occurrence } from "./observe.ts";

const NONE: Occurrence[] = [];

/**
 * Every time a run had the moment, in the order of the journal. `reached` is the first entry into a stage or phase and
 * so comes once; `entered`, `left` and `event` come each time; `started`, `exit` and `outcome` once.
 */
export const occurrencesOf = (moment: Moment, seen: Observation): Occurrence[] => {
  if ("started" in moment) return [seen.started];
  if ("reached" in moment) return seen.entered.get(moment.reached)?.slice(0, 1) ?? NONE;
  if ("entered" in moment) return seen.entered.get(moment.entered) ?? NONE;
  if ("left" in moment) return seen.left.get(moment.left) ?? NONE;
  if ("event" in moment) return seen.events.get(moment.event) ?? NONE;
  if (seen.end === undefined) return NONE;
  const has = "outcome" in moment ? seen.end.outcome === moment.outcome : matchesExit(moment.exit, seen.end.exit);
  return has ? [seen.end] : NONE;
};

const matchesExit = (wanted: true | string, exit: string | undefined): boolean => wanted === true || wanted === exit;

/**
 * The times from one moment to another: from each `from` to the first `to` after it, then from the next `from` at or
 * after that `to`, so that times of one run never overlap. A run that had `from` and not yet `to` gives none.
 */
export const lengthsBetween = (from: Moment, to: Moment, seen: Observation): { at: number; length: number }[] => {
  const ends = occurrencesOf(to, seen);
  const lengths: { at: number; length: number }[] = [];
  let free = -Infinity;
  for (const start of occurrencesOf(from, seen)) {
    if (start.order < free) continue;
    const end = ends.find((candidate) => candidate.order > start.order);
    if (end === undefined) break;
    lengths.push({ at: end.at, length: Math.max(0, end.at - start.at) });
    free = end.order;
  }
  return lengths;
};
