import { addTo, branchAt, numberAt, type Sums } from "./sums.ts";

/*
 * Lengths of time are kept as how many there are, their sum in whole seconds, and a histogram in hours (each length
 * rounded to the nearest one). The mean is therefore exact to the second; median, p90, least and greatest are exact to
 * half an hour, which for delays counted in days is one fiftieth of a day, and two histograms add up exactly.
 */

export type Statistic = "median" | "mean" | "p90" | "min" | "max";

const SECOND = 1_000;
const HOUR_IN_SECONDS = 3_600;

/** Adds a length of time (milliseconds, not negative) `times` times; -1 takes it away again. */
export const addLength = (sums: Sums, path: readonly string[], milliseconds: number, times: number): void => {
  const seconds = Math.round(milliseconds / SECOND);
  addTo(sums, [...path, "n"], times);
  addTo(sums, [...path, "seconds"], seconds * times);
  addTo(sums, [...path, "hours", String(Math.round(seconds / HOUR_IN_SECONDS))], times);
};

/** The `rank`-th smallest hour, from 1. */
const hourAt = (bins: [number, number][], rank: number): number => {
  let seen = 0;
  for (const [hour, count] of bins) {
    seen += count;
    if (seen >= rank) return hour;
  }
  return bins.at(-1)?.[0] ?? 0;
};

/**
 * A statistic of the lengths under `cell`, in hours; null when there are none. The median of an even number is half-way
 * between the middle two; p90 is the smallest length that at least nine in ten do not exceed.
 */
export const statisticOf = (cell: Sums, statistic: Statistic): number | null => {
  const n = numberAt(cell, "n");
  if (n <= 0) return null;
  if (statistic === "mean") return numberAt(cell, "seconds") / n / HOUR_IN_SECONDS;
  const bins = Object.entries(branchAt(cell, "hours"))
    .map(([hour, count]): [number, number] => [Number(hour), Number(count)])
    .toSorted(([a], [b]) => a - b);
  if (statistic === "min") return hourAt(bins, 1);
  if (statistic === "max") return hourAt(bins, n);
  if (statistic === "p90") return hourAt(bins, Math.ceil(0.9 * n));
  return (hourAt(bins, Math.ceil(n / 2)) + hourAt(bins, Math.floor(n / 2) + 1)) / 2;
};
