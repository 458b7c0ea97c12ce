const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const changeAt = (value: unknown, [key, ...rest]: string[], to: unknown): unknown => {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as unknown[])];
    if (rest.length === 0 && to === null) copy.splice(Number(key), 1);
    else copy[key === "-" ? copy.length : Number(key)] = changeAt(copy[Number(key)], rest, to);
    return copy;
  }
  const record = isRecord(value) ? value : {};
  if (rest.length === 0 && to === null)
    return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
  return { ...record, [key]: changeAt(record[key], rest, to) };
};

/** A copy of a document with other values at some JSON Pointers; `null` takes a key away, `-` adds to a list. */
export const changed = (document: unknown, change: Record<string, unknown>): unknown =>
  Object.entries(change).reduce<unknown>(
    (value, [path, to]) =>
      changeAt(
        value,
        path
          .split("/")
          .slice(1)
          .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")),
        to,
      ),
    document,
  );
