import type { Rows } from "@parcours/store/testing";

/** Rows that went and rows that came, by table; a row that changed went and came. Tables without either are left out. */
export type Changes = Readonly<Record<string, { went: number; came: number }>>;

const missingIn = (some: readonly string[], others: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  let missing = 0;
  for (const one of some) {
    const count = left.get(one) ?? 0;
    if (count === 0) missing += 1;
    else left.set(one, count - 1);
  }
  return missing;
};

export const changesBetween = (before: Rows, after: Rows): Changes => {
  const changes: Record<string, { went: number; came: number }> = {};
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(table) ?? [], after.get(table) ?? []];
    const change = { went: missingIn(old, now), came: missingIn(now, old) };
    if (change.went + change.came > 0) changes[table] = change;
  }
  return changes;
};
