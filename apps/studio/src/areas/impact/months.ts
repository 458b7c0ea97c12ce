import type { Impact } from "../../api/impact.ts";

type Month = Impact["months"][number];

/** A month, or a year where there are too many months to be told apart. */
export interface Stretch {
  /** `2026-03` or `2026`. */
  at: string;
  started: number | null;
  ended: number | null;
}

/** As many columns as can still be told apart on a phone. */
const MOST = 24;

/** What is withheld in a month is not told by its year either. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** The months of a report, together by year when there are many. */
export const stretchesOf = (months: readonly Month[]): Stretch[] => {
  if (months.length <= MOST) return months.map(({ month, ...counts }) => ({ at: month, ...counts }));
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, of]) => ({
    at: year,
    started: sum(of.map(({ started }) => started)),
    ended: sum(of.map(({ ended }) => ended)),
  }));
};
