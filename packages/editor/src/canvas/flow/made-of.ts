/**
 * Makes things anew only when something differs of what they are made of: else the earlier one is given back, the very
 * same object, without making another to compare it with.
 */
export const createMaker = <T extends object>(): ((
  of: readonly unknown[],
  make: () => T,
  earlier: T | undefined,
) => T) => {
  const known = new WeakMap<T, readonly unknown[]>();
  return (of, make, earlier) => {
    const before = earlier === undefined ? undefined : known.get(earlier);
    const same =
      before !== undefined && before.length === of.length && of.every((one, at) => Object.is(one, before[at]));
    if (earlier !== undefined && same) return earlier;
    const made = make();
    known.set(made, of);
    return made;
  };
};
