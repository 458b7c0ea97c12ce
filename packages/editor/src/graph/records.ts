type Tree = Readonly<Record<string, unknown>>;

const rank = (order: readonly string[], key: string): number => {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
};

/**
 * The record with a value under a key; the very same record when it is there already. A new key goes before the first
 * one that comes after it in `order`, else to the end. `undefined` takes the key away.
 */
export const withKey = <T extends object>(record: T, key: string, value: unknown, order: readonly string[] = []): T => {
  const tree = record as Tree;
  if (value === undefined) return withoutKey(record, key);
  if (Object.hasOwn(tree, key)) return Object.is(tree[key], value) ? record : ({ ...tree, [key]: value } as T);
  const entries = Object.entries(tree);
  const mine = rank(order, key);
  const before = mine === order.length ? -1 : entries.findIndex(([other]) => rank(order, other) > mine);
  const at = before < 0 ? entries.length : before;
  return Object.fromEntries(entries.toSpliced(at, 0, [key, value])) as T;
};

/** The record less a key; the very same record when there is no such key. */
export const withoutKey = <T extends object>(record: T, key: string): T =>
  Object.hasOwn(record, key) ? (Object.fromEntries(Object.entries(record).filter(([k]) => k !== key)) as T) : record;

/** The record with one key called otherwise, at the same place. */
export const withKeyRenamed = <T extends object>(record: T, from: string, to: string): T =>
  from === to ? record : (Object.fromEntries(Object.entries(record).map(([k, v]) => [k === from ? to : k, v])) as T);

/** The record with an entry put right after another one, or at the end. */
export const withEntryAfter = <V>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V,
  after?: string,
): Record<string, V> => {
  const entries = Object.entries(record);
  const found = after === undefined ? -1 : entries.findIndex(([k]) => k === after);
  return Object.fromEntries(entries.toSpliced(found < 0 ? entries.length : found + 1, 0, [key, value]));
};

/** The record with its keys in another order; keys that are not named keep theirs at the end. */
export const withOrder = <V>(record: Readonly<Record<string, V>>, keys: readonly string[]): Record<string, V> => {
  const entries = Object.entries(record);
  const named = keys.flatMap((key) => entries.filter(([k]) => k === key));
  return Object.fromEntries([...named, ...entries.filter(([k]) => !keys.includes(k))]);
};

/** The list with one item moved to another place. */
export const withMoved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const item = list.slice(from, from + 1);
  return list.toSpliced(from, 1).toSpliced(to, 0, ...item);
};

/** Maps what a list or a record holds, leaving out what becomes `undefined`; the very same one when nothing changes. */
export const mapped = <T extends object>(tree: T, change: (value: unknown, key: string) => unknown): T => {
  if (Array.isArray(tree)) {
    const items: unknown[] = tree
      .map((item, index) => change(item, String(index)))
      .filter((item) => item !== undefined);
    return items.length === tree.length && items.every((item, at) => Object.is(item, tree[at]))
      ? tree
      : (items as unknown as T);
  }
  let same = true;
  const entries = Object.entries(tree).flatMap(([key, value]): [string, unknown][] => {
    const next = change(value, key);
    if (!Object.is(next, value)) same = false;
    return next === undefined ? [] : [[key, next]];
  });
  return same ? tree : (Object.fromEntries(entries) as T);
};
