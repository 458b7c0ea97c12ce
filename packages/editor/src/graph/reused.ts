const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;

/** True when both hold the same, however deep; what is the very same object is not looked into. */
export const sameShape = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every(
      (key, at) =>
        key === others[at] && sameShape((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
};

/** The earlier object when it holds the same and stands for the same part of the document, else the new one. */
export const reused = <T extends object>(now: T, earlier: T | undefined): T =>
  earlier !== undefined && sameShape(now, earlier) ? earlier : now;
