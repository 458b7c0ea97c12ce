/** A value after a round trip through JSON. */
export const plain = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const differenceAt = (a: unknown, b: unknown, path: string): string | undefined => {
  if (Object.is(a, b)) return undefined;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) {
    return `${path || "/"}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = differenceAt(a[key], b[key], `${path}/${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
};

/** Throws, naming the first place that differs. The order of keys does not matter; `undefined` is like absent. */
export const deepStrictEqual = (actual: unknown, expected: unknown, what: string): void => {
  const difference = differenceAt(actual, expected, "");
  if (difference !== undefined) throw new Error(`${what}: ${difference}`);
};
