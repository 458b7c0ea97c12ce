const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** True when both hold the same, looking `depth` levels deep into plain objects. */
const same = (a: unknown, b: unknown, depth: number): boolean => {
  if (Object.is(a, b)) return true;
  if (depth === 0 || !isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key], depth - 1));
};

/** The earlier object when it says the same as the new one, so that what shows it need not be drawn again. */
export const kept = <T extends object>(now: T, earlier: T | undefined): T =>
  earlier !== undefined && same(now, earlier, 3) ? earlier : now;
