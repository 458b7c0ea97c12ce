import { checkText, pointer, type Problem } from "@parcours/core";
import { isRecord, openDocument, type Document } from "../graph/document.ts";
import { sameShape } from "../graph/reused.ts";

/** Two changes of one document put together, or the JSON Pointers of what both changed. */
export type Merged = { ok: true; document: Document } | { ok: false; paths: string[] };

/** The three states of one part of a document; `undefined`: it is not there. */
interface Three {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

type Entry = Record<string, unknown> & { id: string };

/** A list whose entries are told apart by their ids: it can be put together like a record. */
const isCatalog = (value: unknown): value is Entry[] =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && typeof one["id"] === "string") &&
  new Set(value.map((one: Entry) => one.id)).size === value.length;

const byId = (list: readonly Entry[]): Record<string, unknown> => Object.fromEntries(list.map((one) => [one.id, one]));

/** Keys in the order of theirs; what only mine has comes after what it stands behind in mine. */
const orderOf = (mine: object, theirs: object): string[] => {
  const order = Object.keys(theirs);
  let before: string | undefined;
  for (const key of Object.keys(mine)) {
    if (!order.includes(key)) order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, key);
    before = key;
  }
  return order;
};

const sameOrder = (a: object, b: object): boolean => {
  const both = Object.keys(a).filter((key) => Object.hasOwn(b, key));
  const other = Object.keys(b).filter((key) => Object.hasOwn(a, key));
  return both.every((key, at) => key === other[at]);
};

const mergeRecords = (
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  keys: readonly string[],
  clash: (keys: readonly string[]) => void,
): Record<string, unknown> => {
  // An order that only one side changed is that side's.
  const first = sameOrder(base, theirs) && !sameOrder(base, mine) ? [theirs, mine] : [mine, theirs];
  return Object.fromEntries(
    orderOf(first[0] ?? mine, first[1] ?? theirs).flatMap((key) => {
      const three = { base: base[key], mine: mine[key], theirs: theirs[key] };
      const value = mergePart(three, [...keys, key], clash);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
};

const mergePart = (
  { base, mine, theirs }: Three,
  keys: readonly string[],
  clash: (keys: readonly string[]) => void,
): unknown => {
  if (sameShape(mine, theirs) || sameShape(base, theirs)) return mine;
  if (sameShape(base, mine)) return theirs;
  // Where a card stands is worth no question: the place that I gave it last.
  if (keys.at(-1) === "ui") return mine;
  if (isRecord(mine) && isRecord(theirs) && (isRecord(base) || base === undefined)) {
    // Two things of one name that were both made meanwhile are not parts of one.
    if (base !== undefined) return mergeRecords(base, mine, theirs, keys, clash);
  }
  if (isCatalog(base) && isCatalog(mine) && isCatalog(theirs)) {
    return Object.values(mergeRecords(byId(base), byId(mine), byId(theirs), keys, clash));
  }
  clash(keys);
  return theirs;
};

const errorsOf = (document: Document): Problem[] =>
  checkText(document, { scenarios: false }).problems.filter(({ severity }) => severity === "error");

const key = ({ check, message }: Problem): string => `${check} ${message.en}`;

/** Errors of the whole that neither side had: one took away what the other now names. */
const newErrors = (document: Document, sides: readonly Document[]): Problem[] => {
  const known = new Set(sides.flatMap(errorsOf).map(key));
  return errorsOf(document).filter((problem) => !known.has(key(problem)));
};

/**
 * Puts my changes on top of theirs: both began with `base`. What only one side changed is as that side left it. Refused
 * with the paths where both changed the same, or where the two together break what each alone did not. Nobody's work is
 * ever dropped.
 */
export const mergeDocuments = (base: Document, mine: Document, theirs: Document): Merged => {
  const clashes: string[] = [];
  const merged = mergePart({ base, mine, theirs }, [], (keys) => clashes.push(pointer(...keys)));
  if (clashes.length > 0) return { ok: false, paths: clashes };
  const opened = openDocument(merged);
  if (!opened.ok) return { ok: false, paths: [opened.path] };
  // What one side made alone, it answers for; only two together can break what each did not.
  const alone = [mine, theirs].find((side) => sameShape(side, merged));
  if (alone !== undefined) return { ok: true, document: alone };
  const broken = newErrors(opened.document, [base, mine, theirs]);
  if (broken.length > 0) return { ok: false, paths: broken.map(({ path }) => path) };
  return { ok: true, document: opened.document };
};
