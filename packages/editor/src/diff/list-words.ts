import type { Bilingual } from "@parcours/core";
import { isRecord } from "../graph/document.ts";
import { sameShape } from "../graph/reused.ts";

/** Shorter lists are told whole: what they were, what they are. */
const SHORT = 3;

/** By what a thing in a list is known as the same one, whatever else of it changes. */
const sameness = (item: unknown): string => {
  if (!isRecord(item)) return JSON.stringify(item);
  const known = ["id", "field", "value", "role"].find((key) => typeof item[key] === "string");
  return known === undefined ? JSON.stringify(item) : `${known} ${String(item[known])}`;
};

const byName = (items: readonly unknown[]): Map<string, unknown> =>
  new Map(items.map((item) => [sameness(item), item]));

/**
 * What came into a long list, what left it, what is another in it, and whether the order is. Nothing for lists that are
 * short enough to be told whole, and for those whose things cannot be told apart.
 */
export const listChange = (
  was: unknown,
  is: unknown,
  words: (item: unknown) => Bilingual | undefined,
): Bilingual | undefined => {
  if (!Array.isArray(was) || !Array.isArray(is) || Math.max(was.length, is.length) < SHORT) return undefined;
  const [before, after] = [byName(was), byName(is)];
  if (before.size < was.length || after.size < is.length) return undefined;
  const names = (items: readonly unknown[]): Bilingual => {
    const said = items.map(words);
    return {
      fr: said.map((one) => `« ${one?.fr ?? "…"} »`).join(", "),
      en: said.map((one) => `“${one?.en ?? "…"}”`).join(", "),
    };
  };
  const added = is.filter((item) => !before.has(sameness(item)));
  const removed = was.filter((item) => !after.has(sameness(item)));
  const kept = is.filter((item) => before.has(sameness(item)));
  const changed = kept.filter((item) => !sameShape(before.get(sameness(item)), item));
  const order = [...before.keys()].filter((key) => after.has(key)).join(" ") !== kept.map(sameness).join(" ");
  const parts: Bilingual[] = [];
  const tell = (items: readonly unknown[], fr: string, en: string): void => {
    if (items.length === 0) return;
    const all = names(items);
    parts.push({ fr: `${fr} ${all.fr}`, en: `${en} ${all.en}` });
  };
  tell(added, "ajout de", "added");
  tell(removed, "retrait de", "removed");
  tell(changed, "changement dans", "changed");
  if (order) parts.push({ fr: "autre ordre", en: "another order" });
  if (parts.length === 0) return undefined;
  return { fr: parts.map(({ fr }) => fr).join(" ; "), en: parts.map(({ en }) => en).join("; ") };
};
