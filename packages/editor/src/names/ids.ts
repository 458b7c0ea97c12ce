import { textIn, type Text } from "@parcours/core";

const RESERVED = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** True when a name may stand for a part of a program: a letter, then letters, digits, `-` and `_`. */
export const isId = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && name.length <= 80 && !RESERVED.has(name);

/** True when a name may be the type of an event: dotted words. */
export const isEventType = (type: string): boolean =>
  /^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/.test(type) &&
  type.length <= 160 &&
  !type.startsWith("xstate.") &&
  !RESERVED.has(type);

/** Words as one name: “File to check” becomes `fileToCheck`. Empty when nothing is left of them. */
const camelCase = (words: string): string => {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");
  const [first = "", ...rest] = plain.match(/[A-Za-z0-9]+/g) ?? [];
  const joined =
    first.toLowerCase() + rest.map((word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase()).join("");
  return joined.replace(/^[0-9]+/, "").slice(0, 40);
};

/** The name, with a number after it where others have it already. */
export const uniqueId = (wish: string, taken: { has: (id: string) => boolean }): string => {
  const base = isId(wish) ? wish : `${wish}1`;
  if (!taken.has(base)) return base;
  const stem = base.replace(/\d+$/, "") || base;
  for (let n = 2; ; n++) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`;
};

/** A name for something with this title: from its English words, else the French ones, else from `fallback`. */
export const idFrom = (title: Text | undefined, fallback: string, taken: { has: (id: string) => boolean }): string =>
  uniqueId(camelCase(textIn(title, "en")) || camelCase(textIn(title, "fr")) || fallback, taken);
