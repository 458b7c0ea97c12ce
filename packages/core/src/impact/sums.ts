/**
 * A tree of whole numbers in plain JSON. Whatever a leaf counts, two trees are put together by adding leaf to leaf, so
 * putting them together needs no knowledge of what is counted. Zeros and empty branches are not kept: equal sums are equal trees.
 */
export interface Sums {
  [key: string]: number | Sums;
}

const isEmpty = (sums: Sums): boolean => {
  for (const _ in sums) return false;
  return true;
};

/** Adds at the end of `path` from its key number `at` on; true when something was taken out of `sums`. */
const add = (sums: Sums, path: readonly string[], amount: number, at: number): boolean => {
  const key = path[at];
  if (key === undefined) return false;
  const here = sums[key];
  if (at === path.length - 1) {
    const total = (typeof here === "number" ? here : 0) + amount;
    if (total !== 0) sums[key] = total;
    else delete sums[key];
    return total === 0;
  }
  const branch = typeof here === "object" ? here : {};
  if (branch !== here) sums[key] = branch;
  if (!add(branch, path, amount, at + 1) || !isEmpty(branch)) return false;
  delete sums[key];
  return true;
};

/** Adds `amount` at the end of `path`, changing `sums`. */
export const addTo = (sums: Sums, path: readonly string[], amount: number): void => {
  if (amount !== 0) add(sums, path, amount, 0);
};

/** Adds another tree to `sums`, which is changed and returned. */
export const addSums = (sums: Sums, other: Sums): Sums => {
  const graft = (branch: Sums, path: string[]): void => {
    for (const [key, value] of Object.entries(branch)) {
      if (typeof value === "number") addTo(sums, [...path, key], value);
      else graft(value, [...path, key]);
    }
  };
  graft(other, []);
  return sums;
};

/** The number at the end of `path`, 0 when there is none. */
export const numberAt = (sums: Sums, ...path: string[]): number => {
  const found = at(sums, path);
  return typeof found === "number" ? found : 0;
};

/** The branch at the end of `path`, empty when there is none. */
export const branchAt = (sums: Sums, ...path: string[]): Sums => {
  const found = at(sums, path);
  return typeof found === "object" ? found : {};
};

const at = (sums: Sums, path: string[]): number | Sums | undefined => {
  let here: number | Sums | undefined = sums;
  for (const key of path) here = typeof here === "object" && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
};
